package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the bulletins of months that are over: of the province, each city and each county, and of
 * units that have the functions of a county, as far as they existed then. All of a month are one
 * transaction, and the province has one of every month: by it a month is known to be written.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class BulletinWriting {

  @Inject private Bulletins bulletins;
  @Inject private MonthRows rows;
  @Inject private CostSettings settings;
  @Inject private AuthorityDirectory authorities;
  @Inject @BusinessTime private Clock clock;

  /**
   * Writes those of the earliest month that is over and has none yet; the platform's first month is
   * that of its first message.
   *
   * @return whether there was such a month; false also while it is still being counted
   */
  public boolean writeNext() {
    YearMonth present = YearMonth.now(clock);
    Optional<YearMonth> due =
        bulletins
            .latest()
            .map(month -> month.plusMonths(1))
            .or(rows::first)
            .filter(month -> month.isBefore(present) && !rows.isBeingCounted(month));
    due.ifPresent(this::write);
    return due.isPresent();
  }

  private void write(YearMonth month) {
    List<MonthRows.Sent> sent = rows.sent(month);
    List<MonthRows.Failed> failed = rows.failed(month);
    Instant now = clock.instant();
    for (AuthorityView unit : authorities.all()) {
      if (isBureau(unit) && existedIn(unit, month)) {
        bulletins.add(bulletin(unit, month, now, sent, failed), unit.getPath());
      }
    }
  }

  private static boolean isBureau(AuthorityView unit) {
    return unit.getTier() != Tier.BRANCH || unit.isCountyFunctions();
  }

  private static boolean existedIn(AuthorityView unit, YearMonth month) {
    if (unit.getParentCode() == null) {
      return true;
    }
    LocalDate end = unit.getValidTo();
    return !unit.getValidFrom().isAfter(month.atEndOfMonth())
        && (end == null || !end.isBefore(month.atDay(1)));
  }

  private Bulletin bulletin(
      AuthorityView unit,
      YearMonth month,
      Instant now,
      List<MonthRows.Sent> sent,
      List<MonthRows.Failed> failed) {
    MonthFigures all = MonthFigures.NONE;
    Map<String, MonthFigures> byKind = new TreeMap<>();
    for (MonthRows.Sent row : sent) {
      if (row.path().startsWith(unit.getPath())) {
        all = all.and(row.figures());
        byKind.merge(row.kind(), row.figures(), MonthFigures::and);
      }
    }
    Map<MessageStatus, Long> byCause = new EnumMap<>(MessageStatus.class);
    for (MonthRows.Failed row : failed) {
      if (row.path().startsWith(unit.getPath())) {
        byCause.merge(row.cause(), row.messages(), Long::sum);
      }
    }
    return new Bulletin(
        new Bulletin.Head(
            month, unit.getCode(), unit.getName(), now, settings.packageSegments(), all),
        null,
        kinds(byKind),
        failures(byCause));
  }

  private static List<Bulletin.OfKind> kinds(Map<String, MonthFigures> byKind) {
    List<Bulletin.OfKind> kinds = new ArrayList<>();
    byKind.forEach(
        (kind, figures) -> {
          if (figures.sent() > 0) {
            kinds.add(new Bulletin.OfKind(kind, figures.sent(), figures.segments()));
          }
        });
    return kinds;
  }

  private static List<Bulletin.Failure> failures(Map<MessageStatus, Long> byCause) {
    return byCause.entrySet().stream()
        .map(each -> new Bulletin.Failure(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(Bulletin.Failure::messages).reversed())
        .toList();
  }
}
