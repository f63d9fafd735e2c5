package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Measures the questions about a reminder's audience: {@code java -Xmx512m -cp …
 * cn.tax12366.sms.notices.audience.AudienceBenchmark 120000 H2 POSTGRESQL}.
 *
 * <p>One city of ten counties; every taxpayer has a phone, two in three the service open, and two
 * filings due on the day, half of them not made, beside the filings of the five months before. The
 * database is on disk, on loopback where it is a server. Each question is asked once to warm up and
 * then eleven times, the long ones five times; told is the median, and the slowest.
 */
public final class AudienceBenchmark {

  static final LocalDate DUE = LocalDate.of(2026, 12, 15);
  static final AuthorityCode CITY = AuthorityCode.of("14101000000");
  private static final int COUNTIES = 10;
  private static final SealedPhones PHONES = TestKeys.phones();

  private AudienceBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    int taxpayers = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(TestDatabase.valueOf(arguments[i]), taxpayers);
    }
    System.exit(0);
  }

  private static void measure(TestDatabase database, int taxpayers) throws SQLException {
    DataSource dataSource = database.forMeasuring();
    fill(dataSource, taxpayers, PHONES);
    try (PlainContainer container =
        new PlainContainer(dataSource).with(SealedPhones.class, PHONES)) {
      ReminderAudience audience = container.as("system").get(ReminderAudience.class);
      AudienceQuestion city = new AudienceQuestion(CITY, DUE, "D-3");
      AudienceQuestion county = new AudienceQuestion(county(3), DUE, "D-3");
      System.out.printf("%s, %d taxpayers%n", database, taxpayers);
      tell("size of the city's", 11, () -> audience.size(city, true, each -> {}).getMessages());
      tell("size of a county's", 11, () -> audience.size(county, true, each -> {}).getMessages());
      tell("is the city's empty", 11, () -> audience.isEmpty(city) ? 1 : 0);
      tell("anything due on the day", 11, () -> audience.anythingDueOn(DUE) ? 1 : 0);
      tell("anything due the day after", 11, () -> audience.anythingDueOn(DUE.plusDays(1)) ? 1 : 0);
      tell("deadlines from then on", 11, () -> audience.deadlinesFrom(DUE.minusDays(5)).size());
    }
  }

  private static void tell(String what, int times, LongSupplier question) {
    question.getAsLong();
    double[] millis = new double[times];
    long answer = 0;
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      answer = question.getAsLong();
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "  %-28s %9.1f ms, slowest %9.1f ms (answer %d)%n",
        what, millis[times / 2], millis[times - 1], answer);
  }

  static long all(ReminderAudience audience, AudienceQuestion question) {
    long messages = 0;
    Optional<AudienceStep.Position> next = Optional.of(AudienceStep.BEGINNING);
    while (next.isPresent()) {
      AudienceStep step = audience.step(question, next.get());
      messages += step.addressees().size();
      next = step.next();
    }
    return messages;
  }

  private static AuthorityCode county(int number) {
    return AuthorityCode.of(String.format("141%04d0000", 103 + number));
  }

  /** The city with its taxpayers, whose phones are written as {@code phones} seals them. */
  static void fill(DataSource dataSource, int taxpayers, SealedPhones phones) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        PreparedStatement unit =
            connection.prepareStatement(
                "insert into authority (code, parent_code, path, tier, name, short_name,"
                    + " county_functions, valid_from, version)"
                    + " values (?, ?, ?, ?, '示例税务局', '示例税务局', ?, date '2020-01-01', 0)")) {
      unit(unit, CITY, null, "/" + CITY.digits() + "/", "CITY");
      for (int i = 0; i < COUNTIES; i++) {
        unit(unit, county(i), CITY, "/" + CITY.digits() + "/" + county(i).digits() + "/", "COUNTY");
      }
      connection.setAutoCommit(false);
      for (int i = 0; i < taxpayers; i += 1000) {
        taxpayers(connection, i, Math.min(taxpayers, i + 1000), phones);
        connection.commit();
      }
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
  }

  private static void unit(
      PreparedStatement unit, AuthorityCode code, AuthorityCode parent, String path, String tier)
      throws SQLException {
    unit.setString(1, code.digits());
    unit.setString(2, parent == null ? null : parent.digits());
    unit.setString(3, path);
    unit.setString(4, tier);
    unit.setBoolean(5, parent != null);
    unit.executeUpdate();
  }

  private static void taxpayers(Connection connection, int from, int to, SealedPhones phones)
      throws SQLException {
    try (PreparedStatement taxpayer =
            connection.prepareStatement(
                "insert into taxpayer (id, number, name, authority_code, kind, active, source,"
                    + " updated_at) values (?, ?, '示例商行', ?, 'COMPANY', true, 'measured',"
                    + " current_timestamp)");
        PreparedStatement phone =
            connection.prepareStatement(
                "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source,"
                    + " updated_at) values (?, ?, ?, 'FINANCE', true, 'measured',"
                    + " current_timestamp)");
        PreparedStatement service =
            connection.prepareStatement(
                "insert into subscription (phone, kind, open, source, changed_at)"
                    + " values (?, 'FILING_REMINDER', ?, 'measured', current_timestamp)");
        PreparedStatement filing =
            connection.prepareStatement(
                "insert into filing_obligation (id, taxpayer_id, authority_code, tax_code, tax_name,"
                    + " period_from, period_to, due_date, filed, source, updated_at, as_of)"
                    + " values (?, ?, ?, ?, '增值税', ?, ?, ?, ?, 'measured', current_timestamp,"
                    + " current_timestamp)")) {
      for (int i = from; i < to; i++) {
        String unit = county(i % COUNTIES).digits();
        String sealed = phones.seal(PhoneNumber.of(FictitiousNumbers.phone(i)));
        taxpayer.setLong(1, i);
        taxpayer.setString(2, "M%08d".formatted(i));
        taxpayer.setString(3, unit);
        taxpayer.addBatch();
        phone.setLong(1, i);
        phone.setLong(2, i);
        phone.setString(3, sealed);
        phone.addBatch();
        service.setString(1, sealed);
        service.setBoolean(2, i % 3 != 0);
        service.addBatch();
        for (int month = 0; month < 6; month++) {
          for (int tax = 0; tax < 2; tax++) {
            filing.setLong(1, i * 12L + month * 2 + tax);
            filing.setLong(2, i);
            filing.setString(3, unit);
            filing.setString(4, "1010" + tax);
            filing.setObject(5, DUE.minusMonths(month + 1).withDayOfMonth(1));
            filing.setObject(6, DUE.minusMonths(month).withDayOfMonth(1).minusDays(1));
            filing.setObject(7, DUE.minusMonths(month));
            filing.setBoolean(8, month > 0 || (i / COUNTIES) % 2 == tax);
            filing.addBatch();
          }
        }
      }
      taxpayer.executeBatch();
      phone.executeBatch();
      service.executeBatch();
      filing.executeBatch();
    }
  }
}
