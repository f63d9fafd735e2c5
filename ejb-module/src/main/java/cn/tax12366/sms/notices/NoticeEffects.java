package cn.tax12366.sms.notices;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.suspension.SuspensionEffect;
import cn.tax12366.sms.organisation.suspension.SuspensionTarget;
import cn.tax12366.sms.outbound.BatchProgress;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** The notices that a suspension holds back, and what becomes of them at its end. */
@ApplicationScoped
class NoticeEffects implements SuspensionEffect {

  @Inject private Notices notices;
  @Inject private NoticeHolds holds;
  @Inject private AuthorityDirectory authorities;
  @Inject private BatchProgress batches;
  @Inject @BusinessTime private Clock clock;

  @Override
  public List<Count> stopped(SuspensionTarget target) {
    List<Notice> running = of(target, holds.goingOut());
    long messages =
        running.stream().mapToLong(each -> batches.of(each.subject()).getWaiting()).sum();
    return List.of(
        new Count("notices", running.size()),
        new Count("messages", messages),
        new Count("notices.waiting", of(target, notices.notHandedOver()).size()));
  }

  @Override
  public List<Count> released(SuspensionTarget target) {
    List<Notice> held = of(target, notices.suspended());
    Predicate<Notice> expired = notice -> notice.isPastDeadline(clock);
    Predicate<Notice> outlived = holds::hasOutlivedItsApproval;
    return List.of(
        new Count("notices.go-on", count(held, expired.or(outlived).negate())),
        new Count("notices.renewal", count(held, outlived)),
        new Count("notices.expired", count(held, expired)));
  }

  private static long count(List<Notice> notices, Predicate<Notice> which) {
    return notices.stream().filter(which).count();
  }

  private List<Notice> of(SuspensionTarget target, List<Notice> notices) {
    return notices.stream()
        .filter(notice -> target.covers(authorities.get(notice.issuer()), notice.officer()))
        .toList();
  }
}
