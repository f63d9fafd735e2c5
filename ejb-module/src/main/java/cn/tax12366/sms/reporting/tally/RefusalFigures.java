package cn.tax12366.sms.reporting.tally;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.SystemTime;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The refusals of the sealed trail, and how many there were of each day, unit, person and act. */
@ApplicationScoped
class RefusalFigures {

  /** Nobody's unit, in the tables. */
  private static final String NOBODYS = "-";

  private static final int AT_ONCE = 2000;

  private TallyRows rows;
  private Clock business;
  private Clock system;

  protected RefusalFigures() {}

  @Inject
  RefusalFigures(TallyRows rows, @BusinessTime Clock business, @SystemTime Clock system) {
    this.rows = rows;
    this.business = business;
    this.system = system;
  }

  private record Refused(
      long position, long entry, Instant at, String unit, String person, String act, String kind) {}

  private record Counted(LocalDate day, String unit, String person, String act, String kind) {}

  /**
   * Looks through some seals.
   *
   * @return whether there are more
   */
  boolean count() {
    Statements statements = rows.statements();
    // Locks it: of two nodes that count at once the second waits, and goes on from there.
    statements.write("update refusal_position set position = position");
    long from = number("select position from refusal_position");
    long last = number("select coalesce(max(position), 0) from audit_seal");
    if (last <= from) {
      return false;
    }
    // What retention has cut off is not waited for.
    from = Math.max(from, number("select min(position) from audit_seal") - 1);
    long to = Math.min(last, from + AT_ONCE);
    Duration shift = Duration.between(system.instant(), business.instant());
    Map<Counted, Integer> counted = new LinkedHashMap<>();
    for (Refused each : refused(from, to)) {
      LocalDate day = LocalDate.ofInstant(each.at().plus(shift), ClockProducer.ZONE);
      statements.write(
          "insert into refused_attempt (position, entry_id, on_day, unit_code, person, act, kind)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          each.position(),
          each.entry(),
          day,
          each.unit(),
          each.person(),
          each.act(),
          each.kind());
      counted.merge(
          new Counted(day, each.unit(), each.person(), each.act(), each.kind()), 1, Integer::sum);
    }
    counted.forEach(this::add);
    statements.write("update refusal_position set position = ?", to);
    return to < last;
  }

  /** Forgets what retention has cut off the trail. */
  void forget() {
    record Oldest(long position, Instant at) {}
    Statements statements = rows.statements();
    statements
        .first(
            "select position, happened_at from audit_seal order by position"
                + " fetch first 1 rows only",
            row -> new Oldest(row.getLong(1), Statements.instant(row, 2)))
        .ifPresent(
            oldest -> {
              statements.write("delete from refused_attempt where position < ?", oldest.position());
              statements.write(
                  "delete from refusal_day where on_day < ?",
                  LocalDate.ofInstant(oldest.at(), ClockProducer.ZONE));
            });
  }

  private List<Refused> refused(long from, long to) {
    return rows.statements()
        .list(
            "select s.position, s.entry_id, s.happened_at, e.unit, e.actor, e.in_the_name_of,"
                + " e.subject, e.act, e.detail from audit_seal s"
                + " join audit_entry e on e.id = s.entry_id"
                + " where s.position > ? and s.position <= ? and e.outcome = 'REFUSED'"
                + " order by s.position",
            row ->
                new Refused(
                    row.getLong(1),
                    row.getLong(2),
                    Statements.instant(row, 3),
                    row.getString(4) == null ? NOBODYS : row.getString(4),
                    person(row.getString(5), row.getString(6), row.getString(7)),
                    row.getString(8),
                    RefusalKind.of(row.getString(8), row.getString(9)).name()),
            from,
            to);
  }

  /** Who has not signed in is nobody: then whose account was tried. */
  private static String person(String actor, String inTheNameOf, String subject) {
    if (inTheNameOf != null) {
      return inTheNameOf;
    }
    boolean known =
        actor.matches("\\d{11}") || actor.startsWith("client:") || actor.equals("system");
    return known || !subject.matches("officer:\\d{11}")
        ? actor
        : subject.substring("officer:".length());
  }

  private void add(Counted what, int attempts) {
    Statements statements = rows.statements();
    int known =
        statements.write(
            "update refusal_day set attempts = attempts + ? where on_day = ? and unit_code = ?"
                + " and person = ? and act = ? and kind = ?",
            attempts,
            what.day(),
            what.unit(),
            what.person(),
            what.act(),
            what.kind());
    if (known == 0) {
      statements.write(
          "insert into refusal_day (on_day, unit_code, person, act, kind, attempts)"
              + " values (?, ?, ?, ?, ?, ?)",
          what.day(),
          what.unit(),
          what.person(),
          what.act(),
          what.kind(),
          attempts);
    }
  }

  private long number(String sql) {
    return rows.statements().first(sql, row -> row.getLong(1)).orElseThrow();
  }
}
