package cn.tax12366.sms.notices;

import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.BatchProgress;
import cn.tax12366.sms.outbound.CoursePoint;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How far a notice has come. */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class NoticeProgress {

  /** What the subjects and origins of notices begin with: {@code notice:17}. */
  static final String KIND = "notice:";

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private NoticeHolds holds;
  @Inject private NoticeCircles circles;
  @Inject private FilingsAge filings;
  @Inject private BatchProgress batches;
  @Inject private AccessDecision access;

  /**
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public NoticeCounts of(String publicId) {
    Notice notice = notices.get(publicId);
    circles.require(Act.SEE_NOTICES, notice);
    return new NoticeCounts(
        notice.status(),
        notice.audienceSize() == null ? 0 : notice.audienceSize(),
        notice.batchId() == null ? null : batches.of(notice.subject()));
  }

  /**
   * How it came so far: its counts over time, oldest first; empty before anything was sent.
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public List<CoursePoint> courseOf(String publicId) {
    Notice notice = notices.get(publicId);
    circles.require(Act.SEE_NOTICES, notice);
    return notice.batchId() == null ? List.of() : batches.courseOf(notice.subject());
  }

  /**
   * How many recipients are written down so far; for a notice that is being written down.
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public int writtenDown(String publicId) {
    Notice notice = notices.get(publicId);
    circles.require(Act.SEE_NOTICES, notice);
    return recipients.count(notice.id());
  }

  /**
   * Whether it is a reminder that waits for a newer list of who has filed ({@code
   * sms.reminder.filings-max-age}).
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public boolean waitsForFilings(String publicId) {
    Notice notice = notices.get(publicId);
    circles.require(Act.SEE_NOTICES, notice);
    return holds.waitsForFilings(notice);
  }

  /**
   * Whether reminders to an area would wait now for a newer list of who has filed.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public boolean wouldWaitForFilings(AuthorityCode area) {
    access.require(Act.SEE_NOTICES, area);
    return filings.isTooOld(area);
  }

  /**
   * The public name of the notice behind an origin of outbound, so that a progress event finds its
   * page; empty if the origin is not a notice. Tells nothing about the notice.
   *
   * @param origin such as {@code notice:17}
   */
  public Optional<String> publicIdOf(String origin) {
    return origin.startsWith(KIND)
        ? notices.find(id(origin)).map(Notice::publicId)
        : Optional.empty();
  }

  /** The number in a subject or origin. */
  static long id(String subject) {
    return Long.parseLong(subject.substring(KIND.length()));
  }
}
