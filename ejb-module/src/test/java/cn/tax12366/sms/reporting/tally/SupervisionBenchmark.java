package cn.tax12366.sms.reporting.tally;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.reporting.supervision.AttemptSearch;
import cn.tax12366.sms.reporting.supervision.AttemptSupervision;
import cn.tax12366.sms.reporting.supervision.NoticeSearch;
import cn.tax12366.sms.reporting.supervision.NoticeSupervision;
import cn.tax12366.sms.reporting.supervision.SupervisionCriteria;
import cn.tax12366.sms.reporting.supervision.SupervisionOrder;
import cn.tax12366.sms.reporting.supervision.UnitSupervision;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Measures what the page of supervision asks for: {@code java -Xmx512m -cp …
 * cn.tax12366.sms.reporting.tally.SupervisionBenchmark 1000000 1000000 H2 POSTGRESQL}, the number
 * of messages and of entries of the audit trail first.
 *
 * <p>A province of 17 cities with ten counties each. The messages belong to notices of fifty, each
 * one batch and one chunk, of random counties and days within a year: 1,000,000 messages make as
 * many notices, batches and days of units as 10,000,000 in notices of five hundred, and the
 * questions read nothing else. The entries are of 400 officers over the same year; one in fifty is
 * a refusal. The timers' counting is measured from nothing to all. The database is on disk, on
 * loopback where it is a server.
 *
 * <p>Each question is a call of the service, with the decision who may, in a transaction of its
 * own; asked three times to warm up and then forty times. Told are p50, p95 and the slowest, and
 * beside them the p95 of the processor time of the thread that asks.
 */
public final class SupervisionBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final Instant MORNING = Instant.parse("2026-12-10T01:00:00Z");
  private static final String BUSINESS = "14100000008";
  private static final int DAYS = 365;
  private static final int OF_A_NOTICE = 50;
  private static final int ASKED = 40;

  private SupervisionBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    int messages = Integer.parseInt(arguments[0]);
    int entries = Integer.parseInt(arguments[1]);
    for (int i = 2; i < arguments.length; i++) {
      TestDatabase database = TestDatabase.valueOf(arguments[i]);
      System.out.printf("%s, %,d messages, %,d entries%n", database, messages, entries);
      measure(database.forMeasuring(), messages, entries);
    }
    System.exit(0);
  }

  private static void measure(DataSource dataSource, int messages, int entries)
      throws SQLException {
    long began = System.nanoTime();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      organisation(connection);
      sent(connection, messages);
      trail(connection, entries);
      connection.commit();
      connection.setAutoCommit(true);
      run(connection, "analyze");
    }
    System.out.printf("  filled in %.0f s%n", since(began));
    try (PlainContainer container =
        new PlainContainer(dataSource)
            .with("organisation.access.CurrentMandate")
            .with("organisation.suspension.StandingSuspensions")) {
      container.at(TODAY + "T09:00").as("system");
      count(container.get(SupervisionTally.class));
      try (Connection connection = dataSource.getConnection()) {
        run(connection, "analyze");
      }
      container.as(BUSINESS);
      units(container.get(UnitSupervision.class));
      notices(container.get(NoticeSupervision.class));
      attempts(container.get(AttemptSupervision.class));
    }
  }

  private static void count(SupervisionTally tally) {
    long began = System.nanoTime();
    TallyPlace place = tally.begin();
    while (place != null) {
      place = tally.countBatches(place);
    }
    System.out.printf("  all batches counted in %.1f s%n", since(began));
    began = System.nanoTime();
    while (tally.countRefusals()) {
      // Goes on while there are more.
    }
    System.out.printf("  the whole trail looked through in %.1f s%n", since(began));
  }

  private static void units(UnitSupervision units) {
    for (int days : new int[] {1, 30, DAYS}) {
      tell(
          "units of the province, days: " + days,
          () -> units.look(last(null, days), SupervisionOrder.STANDING_OUT).getParts().size());
    }
    tell(
        "units of a city, days: 30",
        () -> units.look(last(city(3), 30), SupervisionOrder.STANDING_OUT).getParts().size());
  }

  private static void notices(NoticeSupervision notices) {
    for (int days : new int[] {1, 30, DAYS}) {
      tell(
          "notices of the province, days: " + days,
          () -> notices.find(new NoticeSearch(last(null, days), null, null, 0, 25)).total());
    }
    tell(
        "notices of a city, one status",
        () ->
            notices
                .find(new NoticeSearch(last(city(3), 30), NoticeStatus.RELEASED, null, 25, 25))
                .total());
  }

  private static void attempts(AttemptSupervision attempts) {
    for (int days : new int[] {1, 30, DAYS}) {
      tell(
          "attempts of the province, days: " + days,
          () -> attempts.find(search(null, days, null)).total());
    }
    tell("attempts of a city, days: 30", () -> attempts.find(search(city(3), 30, null)).total());
    tell(
        "attempts of a person, a year",
        () -> attempts.find(search(null, DAYS, officer(7))).total());
    tell("how many of each, a year", () -> attempts.counts(search(null, DAYS, null)).getTotal());
  }

  private static AttemptSearch search(AuthorityCode unit, int days, String person) {
    return new AttemptSearch(last(unit, days), null, person, null, null, 0, 25);
  }

  private static SupervisionCriteria last(AuthorityCode unit, int days) {
    return new SupervisionCriteria(unit, TODAY.minusDays(days - 1L), TODAY);
  }

  private static void tell(String name, LongSupplier question) {
    long[] times = new long[ASKED];
    long[] processor = new long[ASKED];
    long answer = 0;
    for (int i = -3; i < ASKED; i++) {
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long began = System.nanoTime();
      answer = question.getAsLong();
      if (i >= 0) {
        times[i] = (System.nanoTime() - began) / 1_000_000;
        processor[i] =
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1_000_000;
      }
    }
    Arrays.sort(times);
    Arrays.sort(processor);
    System.out.printf(
        "  %-34s p50 %4d ms  p95 %4d ms  slowest %4d ms  processor p95 %4d ms  (%,d)%n",
        name,
        times[ASKED / 2],
        times[ASKED * 95 / 100],
        times[ASKED - 1],
        processor[ASKED * 95 / 100],
        answer);
  }

  private static void organisation(Connection connection) throws SQLException {
    unit(connection, "14100000000", null, "/14100000000/", "PROVINCE");
    for (int i = 1; i <= 17; i++) {
      String city = city(i).digits();
      unit(connection, city, "14100000000", "/14100000000/" + city + "/", "CITY");
      for (int j = 1; j <= 10; j++) {
        String county = county(i, j);
        unit(connection, county, city, "/14100000000/" + city + "/" + county + "/", "COUNTY");
      }
    }
    staff(connection, BUSINESS, "14100000000", "TAX_SERVICE_OFFICE");
    run(
        connection,
        "insert into officer_role (officer_code, role) values ('"
            + BUSINESS
            + "', 'BUSINESS_OPERATION')");
    for (int i = 0; i < 400; i++) {
      staff(connection, officer(i), unitOf(i), "COLLECTION_SECTION");
    }
    run(
        connection,
        "insert into message_template (id, authority_code, kind, name, revision, body, status,"
            + " author, created_at, version) values (1, '14100000000', 'FILING_REMINDER', '示例', 1,"
            + " '示例', 'APPROVED', '"
            + BUSINESS
            + "', current_timestamp, 0)");
  }

  private static void unit(
      Connection connection, String code, String above, String path, String tier)
      throws SQLException {
    run(
        connection,
        ("insert into authority (code, parent_code, path, tier, name, short_name,"
                + " county_functions, valid_from, version) values ('%s', %s, '%s', '%s', '第%s税务局',"
                + " '%s局', %s, date '2020-01-01', 0)")
            .formatted(
                code,
                above == null ? "null" : "'" + above + "'",
                path,
                tier,
                code,
                code,
                tier.equals("COUNTY")));
  }

  private static void staff(Connection connection, String code, String unit, String department)
      throws SQLException {
    run(
        connection,
        ("insert into officer (code, real_name, authority_code, department, password_hash,"
                + " must_change_password, active, version) values ('%s', '张示例', '%s', '%s', '!',"
                + " false, true, 0)")
            .formatted(code, unit, department));
  }

  private static void sent(Connection connection, int messages) throws SQLException {
    Random random = new Random(7);
    try (PreparedStatement notice =
            connection.prepareStatement(
                "insert into notice (id, public_id, kind, authority_code, issuer_code, officer,"
                    + " template_id, title, due_date, stage, status, batch_id, audience_size,"
                    + " segment_count, created_at, released_at, version) values (?, ?,"
                    + " 'FILING_REMINDER', ?, ?, ?, 1, '示例', ?, 'D-3', 'RELEASED', ?, 50, 50, ?, ?,"
                    + " 0)");
        PreparedStatement batch =
            connection.prepareStatement(
                "insert into outbound_batch (id, origin, authority_code, issuer_code, sender,"
                    + " status, windowed, priority, created_at, message_count, sent_count,"
                    + " tallied_at, rate) values (?, ?, ?, ?, 'system', 'RELEASED', true, 5, ?, 50,"
                    + " 50, ?, 0)");
        PreparedStatement chunk =
            connection.prepareStatement(
                "insert into dispatch_chunk (id, batch_id, status, epoch, stale)"
                    + " values (?, ?, 'DONE', 1, false)");
        PreparedStatement tally =
            connection.prepareStatement(
                "insert into chunk_tally (chunk_id, batch_id, status, messages, segments)"
                    + " values (?, ?, ?, ?, ?)");
        PreparedStatement message =
            connection.prepareStatement(
                "insert into outbound_message (id, batch_id, chunk_id, reference, phone, text,"
                    + " segments, status, epoch, attempts, possible_duplicate)"
                    + " values (?, ?, ?, ?, '15400000000', '示例', 1, ?, 1, 1, false)")) {
      for (int id = 1; id <= messages / OF_A_NOTICE; id++) {
        int officer = random.nextInt(400);
        String unit = unitOf(officer);
        Instant at = MORNING.minusSeconds(86_400L * random.nextInt(DAYS));
        set(notice, id, "n" + id, unit, unit, officer(officer), TODAY, id, at, at.plusSeconds(60));
        set(batch, id, "notice:" + id, unit, unit, at, MORNING.minusSeconds(messages - id));
        set(chunk, id, id);
        set(tally, id, id, "DELIVERED", OF_A_NOTICE - 2, OF_A_NOTICE - 2);
        set(tally, id, id, "UNDELIVERED", 2, 2);
        for (int i = 0; i < OF_A_NOTICE; i++) {
          long number = (long) id * OF_A_NOTICE + i;
          set(message, number, id, id, number, i < 2 ? "UNDELIVERED" : "DELIVERED");
        }
        if (id % 20 == 0) {
          send(connection, notice, batch, chunk, tally, message);
        }
      }
      send(connection, notice, batch, chunk, tally, message);
    }
  }

  private static void trail(Connection connection, int entries) throws SQLException {
    Random random = new Random(11);
    String[] refused = {
      "access.suspend", "access.see_audit", "access.see_officers", "sign-in", "phone.revealed"
    };
    try (PreparedStatement entry =
            connection.prepareStatement(
                "insert into audit_entry (id, happened_at, actor, actor_name, unit, act, subject,"
                    + " outcome, detail, address) values (?, ?, ?, '张示例', ?, ?, 'notice:1', ?,"
                    + " 'OFFICE', '192.0.2.1')");
        PreparedStatement seal =
            connection.prepareStatement(
                "insert into audit_seal (position, entry_id, hash, happened_at, actor, act,"
                    + " subject, unit) values (?, ?, ?, ?, ?, ?, 'notice:1', ?)")) {
      String hash = "0".repeat(64);
      long apart = 86_400_000L * DAYS / entries;
      for (int id = 1; id <= entries; id++) {
        Instant at = MORNING.minusMillis(apart * (entries - id));
        int officer = random.nextInt(400);
        boolean isRefused = random.nextInt(50) == 0;
        String act = isRefused ? refused[random.nextInt(refused.length)] : "notice.released";
        String outcome = isRefused ? "REFUSED" : "DONE";
        set(entry, id, at, officer(officer), unitOf(officer), act, outcome);
        set(seal, id, id, hash, at, officer(officer), act, unitOf(officer));
        if (id % 1000 == 0) {
          send(connection, entry, seal);
        }
      }
      send(connection, entry, seal);
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }
    statement.addBatch();
  }

  private static void send(Connection connection, PreparedStatement... statements)
      throws SQLException {
    for (PreparedStatement each : statements) {
      each.executeBatch();
    }
    connection.commit();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static AuthorityCode city(int i) {
    return AuthorityCode.of("141%02d000000".formatted(i));
  }

  private static String county(int city, int i) {
    return "141%02d%02d0000".formatted(city, i);
  }

  private static String officer(int i) {
    return unitOf(i).substring(0, 7) + "%04d".formatted(1000 + i);
  }

  private static String unitOf(int officer) {
    int county = officer % 170;
    return county(county / 10 + 1, county % 10 + 1);
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
