package cn.tax12366.sms.taxdata.account;

import static cn.tax12366.sms.shared.RowOutcome.ADDED;
import static cn.tax12366.sms.shared.RowOutcome.CHANGED;
import static cn.tax12366.sms.shared.RowOutcome.REFUSED;
import static cn.tax12366.sms.shared.RowOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountIntakeTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-20T01:00:00Z"), ZoneOffset.UTC);

  private DataSource dataSource;
  private AccountIntake intake;

  private void on(TestDatabase database) {
    dataSource = database.migrated();
    intake = AccountParts.intake(dataSource, CLOCK);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void inWhateverOrderTheVersionsComeTheNewestStands(TestDatabase database) {
    on(database);
    List<AmountDue> versions =
        new ArrayList<>(
            List.of(
                due("SL-1", 1, "100.00"),
                due("SL-1", 2, "80.00"),
                due("SL-1", 3, "90.50"),
                due("SL-2", 1, "7.00")));

    for (int order = 0; order < 4; order++) {
      Collections.rotate(versions, 1);
      for (AmountDue version : versions) {
        intake.takeAmountsDue("test", List.of(version), true);
      }
      assertThat(amounts()).containsExactly("SL-1 3 90.50", "SL-2 1 7.00");
      new Statements(dataSource, "Amounts").write("delete from amount_due");
      assertThat(outcomes(intake.takeAmountsDue("test", versions, true))).contains(ADDED);
      assertThat(amounts()).as("as one list").containsExactly("SL-1 3 90.50", "SL-2 1 7.00");
      new Statements(dataSource, "Amounts").write("delete from amount_due");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void theSameRecordsAgainAndOlderOnesChangeNothing(TestDatabase database) {
    on(database);
    List<AmountDue> list =
        IntStream.range(0, 1000).mapToObj(i -> due("SL-" + i, 2, i + ".25")).toList();

    assertThat(outcomes(intake.takeAmountsDue("test", list, true))).containsOnly(ADDED);
    assertThat(outcomes(intake.takeAmountsDue("other", list, true))).containsOnly(UNCHANGED);
    assertThat(outcomes(intake.takeAmountsDue("test", List.of(due("SL-7", 1, "999999.00")), true)))
        .containsExactly(UNCHANGED);
    assertThat(amounts()).hasSize(1000).contains("SL-7 2 7.25");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void oneVersionNeverSaysTwoThings(TestDatabase database) {
    on(database);
    intake.takeAmountsDue("test", List.of(due("SL-1", 2, "100.00")), true);

    List<RecordResult> results =
        intake.takeAmountsDue(
            "test",
            List.of(
                due("SL-1", 2, "100.01"),
                new AmountDue(
                    new RecordHead("SL-1", 3, false, 2),
                    "10101",
                    "增值税",
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 30),
                    LocalDate.of(2026, 12, 15),
                    new BigDecimal("100.00")),
                due("SL-1", 2, "100")),
            true);

    assertThat(outcomes(results)).containsExactly(REFUSED, REFUSED, UNCHANGED);
    assertThat(results.get(0).refusal().map(BusinessRuleViolation::code))
        .contains("version-says-otherwise");
    assertThat(results.get(1).refusal().map(BusinessRuleViolation::code))
        .contains("record-of-another-taxpayer");
    assertThat(amounts()).containsExactly("SL-1 2 100.00");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void ofListsWithoutVersionsTheLaterOneStandsUntilSomebodyGivesAVersion(TestDatabase database) {
    on(database);
    assertThat(take(due("SL-1", 0, "100.00"))).isEqualTo(ADDED);
    assertThat(take(due("SL-1", 0, "90.00"))).isEqualTo(CHANGED);
    assertThat(take(due("SL-1", 1, "80.00"))).isEqualTo(CHANGED);

    assertThat(take(due("SL-1", 0, "80.00"))).as("says the same").isEqualTo(UNCHANGED);
    List<RecordResult> results =
        intake.takeAmountsDue("test", List.of(due("SL-1", 0, "90.00")), true);

    assertThat(results.get(0).refusal().map(BusinessRuleViolation::code))
        .contains("version-needed");
    assertThat(amounts()).containsExactly("SL-1 1 80.00");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void anOlderVersionDoesNotBringBackWhatWasCancelled(TestDatabase database) {
    on(database);
    Payment paid = payment("SP-1", 1, false);
    intake.takePayments("test", List.of(payment("SP-1", 2, true)), true);

    assertThat(outcomes(intake.takePayments("test", List.of(paid), true)))
        .containsExactly(UNCHANGED);
    assertThat(
            new Statements(dataSource, "Payments")
                .list("select cancelled from tax_payment", row -> row.getBoolean(1)))
        .containsExactly(true);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void comparingAnswersTheSameAndWritesNothing(TestDatabase database) {
    on(database);

    assertThat(
            outcomes(
                intake.takeAmountsDue(
                    "test", List.of(due("SL-1", 1, "1.00"), due("SL-1", 2, "2.00")), false)))
        .containsExactly(ADDED, CHANGED);
    assertThat(amounts()).isEmpty();
  }

  private RowOutcome take(AmountDue entry) {
    return intake.takeAmountsDue("test", List.of(entry), true).get(0).outcome();
  }

  private static List<RowOutcome> outcomes(List<RecordResult> results) {
    return results.stream().map(RecordResult::outcome).toList();
  }

  private List<String> amounts() {
    return new Statements(dataSource, "Amounts")
        .list(
            "select source_key, version, amount from amount_due order by source_key",
            row -> row.getString(1) + " " + row.getLong(2) + " " + row.getBigDecimal(3));
  }

  private static AmountDue due(String key, long version, String yuan) {
    return new AmountDue(
        new RecordHead(key, version, false, 1),
        "10101",
        "增值税",
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 30),
        LocalDate.of(2026, 12, 15),
        new BigDecimal(yuan));
  }

  private static Payment payment(String key, long version, boolean cancelled) {
    return new Payment(
        new RecordHead(key, version, cancelled, 1),
        "10101",
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 30),
        new BigDecimal("10.00"),
        LocalDate.of(2026, 12, 10));
  }
}
