package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.administration.PublishingRight;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells which kinds of notices there are, and which of them the caller may write. */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class NoticeKinds {

  @Inject private KindRecords kinds;
  @Inject private AccessDecision access;
  @Inject private PublishingRight publishing;
  @Inject private OfficerDirectory officers;
  @Inject @BusinessTime private Clock clock;

  /**
   * The kinds that hold today, ended ones among them, in the order in which they came: what a list
   * names its notices by.
   */
  public List<KindView> holding() {
    return kinds.holdingOn(LocalDate.now(clock)).stream().map(this::view).toList();
  }

  /** The kinds in use that the caller may publish himself at this moment (R7.4b, R7.4g–h). */
  @RolesAllowed({"OFFICER", "SYSTEM"})
  public List<KindView> writable() {
    return holding().stream()
        .filter(KindView::isInUse)
        .filter(kind -> kind.getNature().isPublished() && mayPublish(kind.getNature()))
        .toList();
  }

  private boolean mayPublish(NoticeNature nature) {
    return access.permits(nature.act())
        && access.caller().filter(who -> publishing.has(who, nature.publishing())).isPresent();
  }

  /**
   * The version of a kind of publications that holds today.
   *
   * @throws NoSuchKind if there is none by this code, or it has ended
   */
  public KindView publishable(String code) {
    return kinds
        .holdingOn(code == null ? "" : code, LocalDate.now(clock))
        .filter(kind -> kind.terms().inUse() && kind.nature().isPublished())
        .map(this::view)
        .orElseThrow(() -> new NoSuchKind(code));
  }

  /** The version of the kind of filing reminders that holds today. */
  public KindView reminders() {
    return kinds
        .holdingOn(NoticeNature.FILING_REMINDER.name(), LocalDate.now(clock))
        .map(this::view)
        .orElseThrow(() -> new NoSuchKind(NoticeNature.FILING_REMINDER.name()));
  }

  /**
   * The version by which a notice was made, whatever has become of the kind.
   *
   * @throws NoSuchKind if there is none
   */
  public KindView version(long id) {
    return kinds.find(id).map(this::view).orElseThrow(() -> new NoSuchKind(String.valueOf(id)));
  }

  /**
   * All versions of all kinds, by code, the one furthest ahead first; for those who make them.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller makes none
   */
  @RolesAllowed({"OFFICER", "SYSTEM"})
  public List<KindView> versions() {
    access.require(Act.DEFINE_KINDS);
    return kinds.all().stream().map(this::view).toList();
  }

  private KindView view(NoticeKind kind) {
    return new KindView(
        kind,
        Optional.ofNullable(kind.author())
            .flatMap(officers::find)
            .map(OfficerView::getRealName)
            .orElse(""));
  }
}
