package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Measures what sealing the phones costs where many are read and where one is looked for: {@code
 * java -Xmx512m -cp … cn.tax12366.sms.notices.audience.SealingBenchmark 40000 H2 POSTGRESQL}.
 *
 * <p>Two databases of the same content side by side, one sealed as the platform seals, one in
 * clear, asked in turns by the same code within one run: what else the machine does then weighs on
 * both, and the ratio holds where the times do not. Each question is asked twice to warm up and
 * then eleven times; told are the medians and the median of the ratios of neighbouring rounds.
 */
public final class SealingBenchmark {

  private static final int ROUNDS = 11;
  private static final int WARM_UP = 2;
  private static final int SEARCHES = 1000;

  private SealingBenchmark() {}

  @FunctionalInterface
  private interface Question {
    long ask() throws SQLException;
  }

  public static void main(String[] arguments) throws SQLException {
    int taxpayers = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(TestDatabase.valueOf(arguments[i]), taxpayers);
    }
    System.exit(0);
  }

  private static void measure(TestDatabase kind, int taxpayers) throws SQLException {
    SealedPhones sealing = TestKeys.phones();
    SealedPhones clear = TestKeys.phonesInClear();
    DataSource sealed = filled(kind, taxpayers, sealing);
    DataSource open = filled(kind, taxpayers, clear);
    System.out.printf("%s, %d taxpayers%n", kind, taxpayers);
    try (PlainContainer withSealing = container(sealed, sealing);
        PlainContainer without = container(open, clear)) {
      tell("reading the city's audience", () -> audience(withSealing), () -> audience(without));
    }
    tell(
        SEARCHES + " searches by number",
        () -> found(sealed, sealing, taxpayers),
        () -> found(open, clear, taxpayers));
  }

  private static DataSource filled(TestDatabase kind, int taxpayers, SealedPhones phones)
      throws SQLException {
    DataSource dataSource = kind.forMeasuring();
    AudienceBenchmark.fill(dataSource, taxpayers, phones);
    return dataSource;
  }

  private static PlainContainer container(DataSource dataSource, SealedPhones phones) {
    return new PlainContainer(dataSource).with(SealedPhones.class, phones);
  }

  private static long audience(PlainContainer container) {
    return AudienceBenchmark.all(
        container.as("system").get(ReminderAudience.class),
        new AudienceQuestion(AudienceBenchmark.CITY, AudienceBenchmark.DUE, "D-3"));
  }

  /** One after the other, by equality, as the portal looks for the messages of a number. */
  private static long found(DataSource dataSource, SealedPhones phones, int taxpayers)
      throws SQLException {
    long found = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select taxpayer_id from taxpayer_phone where phone = ?")) {
      for (int i = 0; i < SEARCHES; i++) {
        int taxpayer = (int) (i * 7919L % taxpayers);
        select.setString(1, phones.seal(PhoneNumber.of(FictitiousNumbers.phone(taxpayer))));
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            found++;
          }
        }
      }
    }
    return found;
  }

  private static void tell(String what, Question sealed, Question clear) throws SQLException {
    for (int i = 0; i < WARM_UP; i++) {
      sealed.ask();
      clear.ask();
    }
    double[] with = new double[ROUNDS];
    double[] without = new double[ROUNDS];
    long answer = 0;
    for (int i = 0; i < ROUNDS; i++) {
      // The one that is asked first changes from round to round.
      for (Question question : i % 2 == 0 ? List.of(sealed, clear) : List.of(clear, sealed)) {
        long begin = System.nanoTime();
        answer = question.ask();
        (question == sealed ? with : without)[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> with[i] / without[i]).toArray();
    System.out.printf(
        "  %-28s sealed %8.1f ms, clear %8.1f ms, ratio %.2f (%.2f to %.2f), answer %d%n",
        what,
        median(with),
        median(without),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        answer);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
