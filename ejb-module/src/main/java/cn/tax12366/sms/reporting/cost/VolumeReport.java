package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What each unit takes of the package of a month, and how it goes on (R9.1). It only shows: the
 * price is flat, and nothing is ever held back by it. The figures lag some ten seconds.
 */
@Stateless
@RolesAllowed("OFFICER")
public class VolumeReport {

  private static final Comparator<UnitVolume> MOST_FIRST =
      Comparator.comparingLong(UnitVolume::getSegments)
          .reversed()
          .thenComparing(each -> each.getUnit().getPath());

  @Inject private VolumeRows rows;
  @Inject private PaceFinder paces;
  @Inject private CostSettings settings;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * A unit, and those directly below it.
   *
   * @param asked null for all that the caller watches over
   * @param month null, and any that has not begun, for the present one
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not watch over the
   *     unit
   */
  public AreaVolume of(AuthorityCode asked, YearMonth month) {
    AuthorityView own = access.area(Act.SUPERVISE);
    AuthorityCode code = asked == null ? own.getCode() : asked;
    access.require(Act.SUPERVISE, code);
    LocalDate today = LocalDate.now(clock);
    YearMonth present = YearMonth.from(today);
    YearMonth shown = month == null || month.isAfter(present) ? present : month;
    AuthorityView unit = authorities.get(code);
    Parts parts = new Parts(unit);
    rows.sent(unit, shown, today)
        .forEach(
            row -> parts.to(row.path(), each -> each.add(row.kind(), row.before(), row.since())));
    rows.inAll(unit, shown.minusMonths(1))
        .forEach(row -> parts.to(row.path(), each -> each.addLastMonth(row.segments())));
    Pace pace = paces.of(shown, today, parts.whole.getLastMonth() > 0);
    long ofPackage = settings.packageSegments();
    parts.everyOne(each -> each.goesOn(pace, ofPackage));
    return new AreaVolume(shown, pace, ofPackage, path(unit, own), parts.whole, parts.inOrder());
  }

  /**
   * Writes {@link #of} as CSV (UTF-8 with byte order mark), the unit itself first. That it was
   * asked for is in the audit trail.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted as {@link #of}
   */
  public void export(AuthorityCode asked, YearMonth month, Locale locale, OutputStream out) {
    AreaVolume area = of(asked, month);
    AuthorityView unit = area.getWhole().getUnit();
    audit.record(
        Entry.of("cost.volume-exported", "authority:" + unit.getCode())
            .called(unit.getName())
            .fact("month", area.getMonth()));
    VolumeCsv.write(area, locale, out);
  }

  private List<AuthorityView> path(AuthorityView unit, AuthorityView own) {
    List<AuthorityView> path = new ArrayList<>(List.of(unit));
    AuthorityView top = unit;
    while (!top.getCode().equals(own.getCode())) {
      top = authorities.get(top.getParentCode());
      path.add(top);
    }
    Collections.reverse(path);
    return path;
  }

  /** A unit's own people, and each unit directly below with all below that. */
  private final class Parts {

    private final UnitVolume whole;
    private final UnitVolume own;
    private final Map<String, UnitVolume> below = new LinkedHashMap<>();

    Parts(AuthorityView unit) {
      whole = new UnitVolume(unit, false);
      own = new UnitVolume(unit, true);
      authorities.withNextBelow(unit.getCode()).stream()
          .filter(each -> !each.getCode().equals(unit.getCode()))
          .forEach(each -> below.put(each.getCode().digits(), new UnitVolume(each, false)));
    }

    void to(String path, Consumer<UnitVolume> row) {
      row.accept(whole);
      String part = whole.getUnit().partOf(path);
      row.accept(part == null ? own : below.getOrDefault(part, own));
    }

    void everyOne(Consumer<UnitVolume> each) {
      each.accept(whole);
      each.accept(own);
      below.values().forEach(each);
    }

    List<UnitVolume> inOrder() {
      List<UnitVolume> parts = new ArrayList<>(below.values());
      parts.removeIf(
          each -> !each.getUnit().isInForce() && each.getSegments() + each.getLastMonth() == 0);
      if (!parts.isEmpty()) {
        parts.add(own);
      }
      parts.sort(MOST_FIRST);
      return parts;
    }
  }
}
