package cn.tax12366.sms.notices;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.notices.kind.NoticeNature;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.Circle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Keeps notices to those whom they concern (R7.4g–h): what is for taxpayers from the general
 * offices, and what is for the bureaus' own people from those who serve taxpayers. Whoever is not
 * of a notice's circle is answered as if there were none, so that he cannot find out by asking;
 * that he has asked is in the audit trail.
 */
@ApplicationScoped
class NoticeCircles {

  @Inject private NoticeKinds kinds;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;

  protected NoticeCircles() {}

  /** Whom the notice is for, by the version of its kind by which it was made. */
  Circle of(Notice notice) {
    return nature(notice).circle();
  }

  private NoticeNature nature(Notice notice) {
    return notice.isReminder()
        ? NoticeNature.FILING_REMINDER
        : kinds.version(notice.kindId()).getNature();
  }

  /** The natures of notices of which the caller may do {@code act} somewhere. */
  Set<NoticeNature> natures(Act act) {
    Set<Circle> circles = access.circles(act);
    Set<NoticeNature> natures = EnumSet.noneOf(NoticeNature.class);
    Arrays.stream(NoticeNature.values())
        .filter(nature -> circles.contains(nature.circle()))
        .forEach(natures::add);
    return natures;
  }

  /**
   * Demands that the caller may do {@code act} upon the notice: that it concerns him, and lies in
   * his area.
   *
   * @throws NoSuchNotice if it is for others than those of whom he may do it
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if he may do it nowhere, or not in the
   *     notice's area
   */
  void require(Act act, Notice notice) {
    requireConcerned(act, notice);
    access.require(act, notice.authority());
  }

  /**
   * Demands of whoever may do {@code act} somewhere that the notice concerns him; of all others
   * nothing, whose refusal says so.
   *
   * @throws NoSuchNotice if it does not
   */
  void requireConcerned(Act act, Notice notice) {
    Set<Circle> circles = access.circles(act);
    if (!circles.isEmpty() && !circles.contains(of(notice))) {
      audit.recordRefusal(act.refusal(), notice.subject(), "CIRCLE");
      throw new NoSuchNotice(notice.publicId());
    }
  }
}
