package cn.tax12366.sms.taxdata.record;

import static cn.tax12366.sms.taxdata.record.RecordResult.ADDED;
import static cn.tax12366.sms.taxdata.record.RecordResult.CHANGED;
import static cn.tax12366.sms.taxdata.record.RecordResult.OF_ANOTHER_TAXPAYER;
import static cn.tax12366.sms.taxdata.record.RecordResult.UNCHANGED;
import static cn.tax12366.sms.taxdata.record.RecordResult.VERSION_NEEDED;
import static cn.tax12366.sms.taxdata.record.RecordResult.VERSION_SAYS_OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;

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

  private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
  private static final LocalDate TO = LocalDate.of(2026, 11, 30);

  private DataSource dataSource;
  private RecordIntake intake;

  private void on(TestDatabase database) {
    dataSource = database.migrated();
    intake = RecordParts.intake(dataSource, CLOCK);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void inWhateverOrderTheVersionsComeTheNewestStands(TestDatabase database) {
    on(database);
    List<RecordEntry> versions =
        new ArrayList<>(
            List.of(
                due("SL-1", 1, "100.00"),
                due("SL-1", 2, "80.00"),
                due("SL-1", 3, "90.50"),
                due("SL-2", 1, "7.00")));

    for (int order = 0; order < 4; order++) {
      Collections.rotate(versions, 1);
      for (RecordEntry version : versions) {
        store("test", List.of(version));
      }
      assertThat(amounts()).containsExactly("SL-1 3 90.50", "SL-2 1 7.00");
      new Statements(dataSource, "Amounts").write("delete from amount_due");
      assertThat(store("test", versions)).contains(ADDED);
      assertThat(amounts()).as("as one list").containsExactly("SL-1 3 90.50", "SL-2 1 7.00");
      new Statements(dataSource, "Amounts").write("delete from amount_due");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void theSameRecordsAgainAndOlderOnesChangeNothing(TestDatabase database) {
    on(database);
    List<RecordEntry> list =
        IntStream.range(0, 1000).mapToObj(i -> due("SL-" + i, 2, i + ".25")).toList();

    assertThat(store("test", list)).containsOnly(ADDED);
    assertThat(store("other", list)).containsOnly(UNCHANGED);
    assertThat(store("test", List.of(due("SL-7", 1, "999999.00")))).containsExactly(UNCHANGED);
    assertThat(amounts()).hasSize(1000).contains("SL-7 2 7.25");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void oneVersionNeverSaysTwoThings(TestDatabase database) {
    on(database);
    store("test", List.of(due("SL-1", 2, "100.00")));

    assertThat(
            store(
                "test",
                List.of(
                    due("SL-1", 2, "100.01"), due("SL-1", 2, 2, "100.00"), due("SL-1", 2, "100"))))
        .containsExactly(VERSION_SAYS_OTHERWISE, VERSION_SAYS_OTHERWISE, UNCHANGED);
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
    assertThat(take(due("SL-1", 0, "90.00"))).isEqualTo(VERSION_NEEDED);
    assertThat(amounts()).containsExactly("SL-1 1 80.00");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void anOlderVersionDoesNotBringBackWhatWasCancelled(TestDatabase database) {
    on(database);
    assertThat(payment("SP-1", 2, true)).containsExactly(ADDED);

    assertThat(payment("SP-1", 1, false)).containsExactly(UNCHANGED);
    assertThat(
            new Statements(dataSource, "Payments")
                .list("select deleted from tax_payment", row -> row.getBoolean(1)))
        .containsExactly(true);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void aListWithoutVersionsCannotGiveARecordToAnotherTaxpayer(TestDatabase database) {
    on(database);
    store("test", List.of(due("SL-1", 0, "100.00"), due("SL-2", 1, "50.00")));

    assertThat(store("test", List.of(due("SL-1", 0, 2, "100.00"), due("SL-2", 0, 2, "50.00"))))
        .containsExactly(OF_ANOTHER_TAXPAYER, OF_ANOTHER_TAXPAYER);
    assertThat(store("test", List.of(due("SL-1", 1, 2, "100.00")))).containsExactly(CHANGED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A20")
  void aLastDayThatIsReckonedOtherwiseLaterIsNotAnotherVersion(TestDatabase database) {
    on(database);
    LocalDate until = LocalDate.of(2027, 2, 6);
    assertThat(deferral(until, until)).containsExactly(ADDED);

    assertThat(deferral(until, LocalDate.of(2027, 2, 8))).containsExactly(UNCHANGED);
    assertThat(deferral(until.plusDays(1), until)).containsExactly(VERSION_SAYS_OTHERWISE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void comparingAnswersWhatStoringWouldHoweverTheListIsCut(TestDatabase database) {
    on(database);
    store("test", List.of(due("SL-0", 2, "5.00")));
    List<RecordEntry> list =
        List.of(
            due("SL-0", 0, "6.00"),
            due("SL-1", 0, "1.00"),
            due("SL-1", 0, "2.00"),
            due("SL-1", 0, 2, "2.00"),
            due("SL-1", 3, "2.00"),
            due("SL-1", 0, "1.00"),
            due("SL-1", 0, "2.00"));
    RecordPlan plan = intake.plan();

    List<RecordResult> oneByOne =
        list.stream()
            .flatMap(
                entry ->
                    intake
                        .compare(RecordKind.AMOUNT_DUE, List.of(entry), anybody -> true, plan)
                        .stream())
            .toList();

    assertThat(oneByOne)
        .containsExactly(
            VERSION_NEEDED,
            ADDED,
            CHANGED,
            OF_ANOTHER_TAXPAYER,
            CHANGED,
            VERSION_NEEDED,
            UNCHANGED);
    assertThat(amounts()).containsExactly("SL-0 2 5.00");
    assertThat(store("test", list)).isEqualTo(oneByOne);
  }

  private RecordResult take(RecordEntry entry) {
    return store("test", List.of(entry)).get(0);
  }

  private List<RecordResult> store(String source, List<RecordEntry> entries) {
    return intake.store(RecordKind.AMOUNT_DUE, source, entries, anybody -> true);
  }

  private List<String> amounts() {
    return new Statements(dataSource, "Amounts")
        .list(
            "select source_key, version, amount from amount_due order by source_key",
            row -> row.getString(1) + " " + row.getLong(2) + " " + row.getBigDecimal(3));
  }

  private static RecordEntry due(String key, long version, String yuan) {
    return due(key, version, 1, yuan);
  }

  private static RecordEntry due(String key, long version, long taxpayer, String yuan) {
    return new RecordEntry(
        key,
        version,
        false,
        taxpayer,
        new AmountDue("10101", "增值税", FROM, TO, LocalDate.of(2026, 12, 15), new BigDecimal(yuan)));
  }

  private List<RecordResult> payment(String key, long version, boolean cancelled) {
    Payment paid =
        new Payment("10101", FROM, TO, new BigDecimal("10.00"), LocalDate.of(2026, 12, 10));
    return intake.store(
        RecordKind.PAYMENT,
        "test",
        List.of(new RecordEntry(key, version, cancelled, 1, paid)),
        anybody -> true);
  }

  private List<RecordResult> deferral(LocalDate until, LocalDate lastDay) {
    Deferral deferral = new Deferral(DeferralKind.FILING, "10101", FROM, TO, until, lastDay);
    return intake.store(
        RecordKind.DEFERRAL,
        "test",
        List.of(new RecordEntry("YQ-1", 1, false, 1, deferral)),
        anybody -> true);
  }
}
