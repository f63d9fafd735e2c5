package cn.tax12366.sms.taxdata;

import static cn.tax12366.sms.shared.RowOutcome.ADDED;
import static cn.tax12366.sms.shared.RowOutcome.CHANGED;
import static cn.tax12366.sms.shared.RowOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilingIntakeTest {

  private static final AuthorityCode JINSHUI = AuthorityCode.of("14101050000");
  private static final Instant NOON = Instant.parse("2026-11-10T04:00:00Z");

  private DataSource dataSource;
  private FilingIntake intake;

  private void on(TestDatabase database) {
    dataSource = database.migrated();
    intake =
        TaxDataParts.intake(
            dataSource, Clock.fixed(Instant.parse("2026-11-11T01:00:00Z"), ZoneOffset.UTC));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void theSameListTwiceChangesNothing(TestDatabase database) {
    on(database);
    List<FilingEntry> list = IntStream.range(0, 1500).mapToObj(i -> entry(i, false)).toList();

    assertThat(intake.store("test", NOON, list)).containsOnly(ADDED);
    assertThat(intake.store("test", NOON, list)).containsOnly(UNCHANGED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anObligationIsNoLongerOpenOnceItIsFiled(TestDatabase database) throws SQLException {
    on(database);
    TaxDataLookup lookup = TaxDataParts.lookup(dataSource);
    intake.store("test", NOON, List.of(entry(1, false), entry(2, false)));
    List<Long> ids = ids();
    assertThat(lookup.stillUnfiled(ids)).containsExactlyInAnyOrderElementsOf(ids);

    assertThat(intake.store("test", NOON, List.of(entry(1, true), entry(2, false))))
        .containsExactly(CHANGED, UNCHANGED);

    assertThat(lookup.stillUnfiled(ids)).containsExactly(ids.get(1));
    assertThat(lookup.stillUnfiled(List.of(ids.get(1), 4711L))).containsExactly(ids.get(1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void comparingAnswersTheSameAndWritesNothing(TestDatabase database) throws SQLException {
    on(database);

    assertThat(intake.compare(NOON, List.of(entry(1, false), entry(1, false))))
        .containsExactly(ADDED, UNCHANGED);
    assertThat(ids()).isEmpty();
  }

  /** Lists come late: by a slow line, by a file that lay about, sent again after a break. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void aListOfAnEarlierTimeThatComesLaterChangesNothing(TestDatabase database) throws SQLException {
    on(database);
    intake.store("test", NOON, List.of(entry(1, true)));
    Instant morning = NOON.minusSeconds(3600);

    assertThat(intake.compare(morning, List.of(entry(1, false)))).containsExactly(UNCHANGED);
    assertThat(intake.store("file", morning, List.of(entry(1, false), entry(2, false))))
        .containsExactly(UNCHANGED, ADDED);

    assertThat(TaxDataParts.lookup(dataSource).stillUnfiled(ids())).containsExactly(ids().get(1));
    assertThat(intake.store("test", NOON, List.of(entry(1, false))))
        .as("a list of the same time corrects itself")
        .containsExactly(CHANGED);
  }

  /** A newer list that found it still so has said so too, though it had nothing to write. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void whatANewerListHasFoundStillSoAnOlderOneDoesNotChange(TestDatabase database) {
    on(database);
    TaxDataParts.foundUnits(dataSource);
    intake.store("test", NOON.minusSeconds(7200), List.of(entry(1, false)));
    intake.store("test", NOON, List.of(entry(1, false)));
    TaxDataParts.completion(dataSource, Clock.systemUTC())
        .complete(FeedKind.FILINGS, JINSHUI, "test", NOON);

    assertThat(intake.store("file", NOON.minusSeconds(3600), List.of(entry(1, true))))
        .containsExactly(UNCHANGED);
    assertThat(intake.store("file", NOON.plusSeconds(1), List.of(entry(1, true))))
        .containsExactly(CHANGED);
  }

  private List<Long> ids() throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("select id from filing_obligation order by taxpayer_id");
        var row = select.executeQuery()) {
      List<Long> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getLong(1));
      }
      return ids;
    }
  }

  private static FilingEntry entry(long taxpayerId, boolean filed) {
    return new FilingEntry(
        taxpayerId,
        AuthorityCode.of("14101050000"),
        LevyProject.VALUE_ADDED_TAX.code(),
        LevyProject.VALUE_ADDED_TAX.label(),
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 10, 31),
        LocalDate.of(2026, 11, 16),
        filed,
        filed ? Optional.of(LocalDate.of(2026, 11, 10)) : Optional.empty());
  }
}
