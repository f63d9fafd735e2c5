package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.search.TaxpayerTallies.Tally;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which share of the taxpayers the address book reaches, by tier (R7.2a), and what waits to be
 * mended (R7.2e). The figures may lag a few seconds behind a change.
 */
@Stateless
@RolesAllowed("OFFICER")
public class CoverageReport {

  private static final Comparator<UnitCoverage> LEAST_COVERED_FIRST =
      Comparator.comparing(
              (UnitCoverage each) -> each.getFigures().getPerMille(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(each -> each.getUnit().getPath());

  @Inject private TaxpayerTallies tallies;
  @Inject private BookCalendar calendar;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * A unit, and those directly below it. Units closed long ago, of which there is nobody, are left
   * out.
   *
   * @param asked null for the caller's own
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see taxpayers of
   *     the unit
   */
  public AreaCoverage of(AuthorityCode asked) {
    AuthorityView own = access.area(Act.SEE_TAXPAYERS);
    AuthorityCode code = asked == null ? own.getCode() : asked;
    access.require(Act.SEE_TAXPAYERS, code);
    AuthorityView unit = authorities.get(code);
    UnitCoverage whole = new UnitCoverage(unit, false);
    UnitCoverage alone = new UnitCoverage(unit, true);
    Map<String, UnitCoverage> below = new LinkedHashMap<>();
    authorities.withNextBelow(code).stream()
        .filter(each -> !each.getCode().equals(code))
        .forEach(each -> below.put(each.getCode().digits(), new UnitCoverage(each, false)));
    for (Tally tally : tallies.within(unit, null)) {
      whole.getFigures().add(tally);
      String part = unit.partOf(tally.path());
      (part == null ? alone : below.getOrDefault(part, alone)).getFigures().add(tally);
    }
    List<UnitCoverage> parts = new ArrayList<>(below.values());
    parts.removeIf(each -> !each.getUnit().isInForce() && each.getFigures().getToBeReached() == 0);
    if (!parts.isEmpty() && alone.getFigures().getToBeReached() > 0) {
      parts.add(alone);
    }
    parts.sort(LEAST_COVERED_FIRST);
    return new AreaCoverage(path(unit, own), whole, parts);
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

  /**
   * What waits for the caller among the taxpayers entrusted to him; of nobody if none is.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller sees no taxpayers
   */
  public Coverage ofMine() {
    AuthorityView area = access.area(Act.SEE_TAXPAYERS);
    Coverage mine = new Coverage();
    access
        .caller()
        .map(OfficerView::getCode)
        .map(me -> tallies.ofOfficer(me, area, calendar.today(), clock.instant()))
        .ifPresent(mine::add);
    return mine;
  }

  /**
   * Writes {@link #of} as CSV (UTF-8 with byte order mark), the unit itself first. That it was
   * asked for is in the audit trail.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted as {@link #of}
   */
  public void export(AuthorityCode asked, Locale locale, OutputStream out) {
    AreaCoverage area = of(asked);
    AuthorityView unit = area.getWhole().getUnit();
    audit.record(
        Entry.of("taxpayers.coverage-exported", "authority:" + unit.getCode())
            .called(unit.getName()));
    CoverageCsv.write(area, locale, out);
  }
}
