package cn.tax12366.sms.notices;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Notices on their way to being sent stand against a change: somebody decides first what becomes of
 * them. Drafts that nobody could go on with, and what was left behind half written down on an
 * earlier day, are given up. What has gone out is a record of its unit, and goes on going out.
 */
@ApplicationScoped
class NoticeCharge implements UnitCharge {

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "drafts";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return drafts(List.of(unit)).size();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return change.touched().stream()
        .flatMap(
            unit -> {
              long underWay = underWay(unit);
              return underWay == 0
                  ? Stream.empty()
                  : Stream.of(Sentence.of("unit-against-notices", underWay, unit.getShortName()));
            })
        .toList();
  }

  private long underWay(AuthorityView unit) {
    return notices
            .ofUnits(
                List.of(unit.getCode()),
                List.of(
                    NoticeStatus.SUBMITTED,
                    NoticeStatus.RELEASING,
                    NoticeStatus.PAUSED,
                    NoticeStatus.SUSPENDED,
                    NoticeStatus.AWAITING_RENEWAL))
            .size()
        + preparing(List.of(unit)).stream().filter(notice -> !isLeftBehind(notice)).count();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (Notice draft : drafts(change.touched())) {
      if (!canGoOn(draft, change)) {
        Notice notice = notices.lock(draft.id());
        notice.withdraw();
        recipients.giveUp(notice.id());
        audit.record("notice.withdrawn", notice.subject(), Outcome.DONE, "the tree has changed");
      }
    }
  }

  private boolean canGoOn(Notice draft, UnitChange change) {
    AuthorityCode unit = draft.authority();
    AuthorityCode author = officers.get(draft.officer()).getAuthorityCode();
    return draft.status() == NoticeStatus.DRAFT
        && change.inChargeAfter(unit).equals(unit)
        && change.within(unit, change.inChargeAfter(author));
  }

  private List<Notice> drafts(List<AuthorityView> units) {
    return Stream.concat(
            ofUnits(units, NoticeStatus.DRAFT).stream(),
            preparing(units).stream().filter(this::isLeftBehind))
        .toList();
  }

  private List<Notice> preparing(List<AuthorityView> units) {
    return ofUnits(units, NoticeStatus.PREPARING);
  }

  private List<Notice> ofUnits(List<AuthorityView> units, NoticeStatus status) {
    return notices.ofUnits(units.stream().map(AuthorityView::getCode).toList(), List.of(status));
  }

  private boolean isLeftBehind(Notice notice) {
    Instant morning = LocalDate.now(clock).atStartOfDay(ClockProducer.ZONE).toInstant();
    return notice.createdAt().isBefore(morning);
  }
}
