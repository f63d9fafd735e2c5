package cn.tax12366.sms.taxdata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FilingStandings.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilingStandingsTest {

  private static final String JINSHUI = "14101050000";
  private static final String XIGONG = "14103030000";
  private static final LocalDate DUE = LocalDate.of(2026, 12, 15);
  private static final Instant AS_OF = Instant.parse("2026-12-10T01:00:00Z");
  private static final Clock CLOCK = Clock.fixed(AS_OF, ZoneOffset.UTC);
  private static final Map<String, Instant> FRESH =
      Map.of(JINSHUI, AS_OF, XIGONG, AS_OF.minusSeconds(3600));
  private static final LocalDate LATER = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void countsTaxpayersByDeadlineAndThoseWhoHaveNotFiledAllOfIt(TestDatabase database) {
    FilingStandings standings = standings(database);

    assertThat(standings.between(DUE, LATER, null))
        .containsExactly(
            new Standing(DUE, 3, 2, AS_OF.minusSeconds(3600)), new Standing(LATER, 1, 1, AS_OF));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void countsNobodyOfAnotherArea(TestDatabase database) {
    FilingStandings standings = standings(database);

    assertThat(standings.between(DUE, LATER, List.of(JINSHUI)))
        .containsExactly(new Standing(DUE, 2, 1, AS_OF), new Standing(LATER, 1, 1, AS_OF));
    assertThat(standings.between(DUE, LATER, List.of("14190010000"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void looksNeitherBackNorTooFarAhead(TestDatabase database) {
    FilingStandings standings = standings(database);

    assertThat(standings.between(DUE.plusDays(1), LATER.minusDays(1), null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isCountedAnewOnceANewerListIsComplete(TestDatabase database) {
    DataSource dataSource = database.migrated();
    FilingStandings standings = new FilingStandings(dataSource);
    FilingTally tally = new FilingTally(standings, new TaxDataFeeds(dataSource), CLOCK);
    FilingIntake intake = TaxDataParts.intake(dataSource, CLOCK);
    TaxDataParts.foundUnits(dataSource);
    assertThat(tally.isDue()).as("no list yet").isFalse();

    intake.store("test", AS_OF.minusSeconds(60), List.of(entry(1, JINSHUI, "10101", DUE, false)));
    complete(dataSource, JINSHUI, AS_OF.minusSeconds(60), CLOCK.instant());
    assertThat(tally.isDue()).isTrue();
    tally.recount();
    assertThat(tally.isDue()).isFalse();

    intake.store("test", AS_OF, List.of(entry(1, JINSHUI, "10101", DUE, true)));
    assertThat(tally.isDue()).as("not complete yet").isFalse();
    complete(dataSource, JINSHUI, AS_OF, CLOCK.instant().plusSeconds(5));
    assertThat(tally.isDue()).isTrue();
    tally.recount();
    assertThat(standings.between(DUE, LATER, null)).containsExactly(new Standing(DUE, 1, 0, AS_OF));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void aListThatSpeaksOfAnEarlierTimeThanTheOthersIsCountedToo(TestDatabase database) {
    DataSource dataSource = database.migrated();
    TaxDataParts.foundUnits(dataSource);
    FilingStandings standings = new FilingStandings(dataSource);
    FilingTally tally = new FilingTally(standings, new TaxDataFeeds(dataSource), CLOCK);
    FilingIntake intake = TaxDataParts.intake(dataSource, CLOCK);
    intake.store("test", AS_OF, List.of(entry(1, JINSHUI, "10101", DUE, false)));
    complete(dataSource, JINSHUI, AS_OF, CLOCK.instant());
    tally.recount();

    intake.store("test", AS_OF.minusSeconds(7200), List.of(entry(3, XIGONG, "10101", DUE, false)));
    complete(dataSource, XIGONG, AS_OF.minusSeconds(7200), CLOCK.instant().plusSeconds(5));

    assertThat(tally.isDue()).isTrue();
    tally.recount();
    assertThat(standings.between(DUE, LATER, null))
        .containsExactly(new Standing(DUE, 2, 2, AS_OF.minusSeconds(7200)));
  }

  private static void complete(DataSource dataSource, String unit, Instant asOf, Instant at) {
    new TaxDataFeeds(dataSource)
        .complete(FeedKind.FILINGS, new AuthorityCode(unit), "test", asOf, at);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void forgetsDeadlinesThatLieBehind(TestDatabase database) {
    FilingStandings standings = standings(database);

    standings.recount(DUE.plusDays(1), AS_OF, FRESH);

    assertThat(standings.between(DUE, LATER, null))
        .containsExactly(new Standing(LATER, 1, 1, AS_OF));
  }

  /** One who has filed one of two, one who has filed both, one of another county who has none. */
  private static FilingStandings standings(TestDatabase database) {
    DataSource dataSource = database.migrated();
    TaxDataParts.intake(dataSource, CLOCK)
        .store(
            "test",
            AS_OF,
            List.of(
                entry(1, JINSHUI, "10101", DUE, true),
                entry(1, JINSHUI, "10109", DUE, false),
                entry(2, JINSHUI, "10101", DUE, true),
                entry(2, JINSHUI, "10109", DUE, true),
                entry(2, JINSHUI, "10104", LATER, false),
                entry(3, XIGONG, "10101", DUE, false)));
    FilingStandings standings = new FilingStandings(dataSource);
    standings.recount(DUE.minusDays(5), AS_OF, FRESH);
    return standings;
  }

  private static FilingEntry entry(
      long taxpayer, String unit, String tax, LocalDate due, boolean filed) {
    return new FilingEntry(
        taxpayer,
        new AuthorityCode(unit),
        tax,
        "税" + tax,
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 30),
        due,
        filed,
        Optional.empty());
  }
}
