package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.reporting.supervision.FigureRows.Standing;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What the units below the caller send, and what of it stands out (R5.2, R6.4). */
@Stateless
@RolesAllowed("OFFICER")
public class UnitSupervision {

  @Inject private FigureRows figures;
  @Inject private Watching watching;
  @Inject private AuthorityDirectory authorities;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * A unit, and those directly below it.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not watch over it
   */
  public AreaFigures look(SupervisionCriteria criteria, SupervisionOrder order) {
    WatchedArea area = watching.area(criteria.unit());
    UnitFigures whole = new UnitFigures(area.unit(), false);
    UnitFigures own = new UnitFigures(area.unit(), true);
    Map<String, UnitFigures> below = new LinkedHashMap<>();
    for (AuthorityView unit : authorities.withNextBelow(area.unit().getCode())) {
      if (!unit.getCode().equals(area.unit().getCode())) {
        below.put(unit.getCode().digits(), new UnitFigures(unit, false));
      }
    }
    new Filling(area, whole, own, below).fill(criteria);
    List<UnitFigures> parts = new ArrayList<>(below.values());
    parts.removeIf(UnitSupervision::isPast);
    parts.add(own);
    parts.sort(order.order());
    return new AreaFigures(watching.path(area), whole, parts);
  }

  /** Closed, and nothing was of it in the time. */
  private static boolean isPast(UnitFigures unit) {
    return !unit.getUnit().isInForce()
        && unit.getNoticesInAll() + unit.getVolume().getMeant() + unit.getRefusedInAll() == 0;
  }

  /**
   * Writes the same as CSV (UTF-8 with byte order mark), the unit itself first. That it was asked
   * for is in the audit trail.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not watch over it
   */
  public void export(
      SupervisionCriteria criteria, SupervisionOrder order, Locale locale, OutputStream out) {
    AreaFigures area = look(criteria, order);
    AuthorityView unit = area.getWhole().getUnit();
    audit.record(
        Entry.of("supervision.exported", "authority:" + unit.getCode())
            .fact("first-day", criteria.from())
            .fact("last-day", criteria.to()));
    FiguresCsv.write(area, locale, out);
  }

  /** Each row to everything together, and to the part of the area that it lies in. */
  private final class Filling {

    private final WatchedArea area;
    private final UnitFigures whole;
    private final UnitFigures own;
    private final Map<String, UnitFigures> below;

    Filling(WatchedArea area, UnitFigures whole, UnitFigures own, Map<String, UnitFigures> below) {
      this.area = area;
      this.whole = whole;
      this.own = own;
      this.below = below;
    }

    void fill(SupervisionCriteria criteria) {
      LocalDate from = criteria.from();
      LocalDate to = criteria.to();
      LocalDate today = LocalDate.now(clock);
      figures.sent(area, from, to).forEach(row -> to(row.path(), f -> f.add(row.volume())));
      figures
          .notices(area, from, to)
          .forEach(row -> to(row.path(), f -> f.add(row.status(), row.number())));
      figures
          .refused(area, from, to)
          .forEach(row -> to(row.path(), f -> f.add(row.kind(), row.number())));
      figures
          .days(area, today.minusDays(Usual.LOOKED_BACK), today)
          .forEach(row -> to(row.path(), f -> f.add(row.day(), row.messages(), today)));
      figures.standing(area, clock.instant()).forEach(this::stands);
      watching
          .hand()
          .ifPresent(
              hand -> {
                if (hand.reaches(area.unit())) {
                  whole.suspendable();
                }
                below.values().stream()
                    .filter(part -> hand.reaches(part.getUnit()))
                    .forEach(UnitFigures::suspendable);
              });
    }

    private void to(String path, Consumer<UnitFigures> row) {
      row.accept(whole);
      String part = area.unit().partOf(path);
      row.accept(part == null ? own : below.getOrDefault(part, own));
    }

    private void stands(Standing suspension) {
      if (suspension.path().startsWith(area.unit().getPath())) {
        to(suspension.path(), UnitFigures::addStanding);
      }
      if (suspension.wholeUnit() && suspension.stopsUse()) {
        stop(whole, suspension);
        below.values().forEach(part -> stop(part, suspension));
      }
    }

    private static void stop(UnitFigures part, Standing suspension) {
      if (part.getUnit().getPath().startsWith(suspension.path())) {
        part.suspendedBy(suspension.id());
      }
    }
  }
}
