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
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilingStandingsTest {

  private static final String JINSHUI = "14101050000";
  private static final String XIGONG = "14103030000";
  private static final LocalDate DUE = LocalDate.of(2026, 12, 15);
  private static final LocalDate LATER = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void countsTaxpayersByDeadlineAndThoseWhoHaveNotFiledAllOfIt(TestDatabase database) {
    FilingStandings standings = standings(database);

    assertThat(standings.between(DUE, LATER, null))
        .containsExactly(new Standing(DUE, 3, 2), new Standing(LATER, 1, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void countsNobodyOfAnotherArea(TestDatabase database) {
    FilingStandings standings = standings(database);

    assertThat(standings.between(DUE, LATER, List.of(JINSHUI)))
        .containsExactly(new Standing(DUE, 2, 1), new Standing(LATER, 1, 1));
    assertThat(standings.between(DUE, LATER, List.of("14190010000"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void looksNeitherBackNorTooFarAhead(TestDatabase database) {
    FilingStandings standings = standings(database);

    assertThat(standings.between(DUE.plusDays(1), LATER.minusDays(1), null)).isEmpty();
  }

  /** One who has filed one of two, one who has filed both, one of another county who has none. */
  private static FilingStandings standings(TestDatabase database) {
    DataSource dataSource = database.migrated();
    TaxDataParts.intake(
            dataSource, Clock.fixed(Instant.parse("2026-12-10T01:00:00Z"), ZoneOffset.UTC))
        .store(
            "test",
            List.of(
                entry(1, JINSHUI, "10101", DUE, true),
                entry(1, JINSHUI, "10109", DUE, false),
                entry(2, JINSHUI, "10101", DUE, true),
                entry(2, JINSHUI, "10109", DUE, true),
                entry(2, JINSHUI, "10104", LATER, false),
                entry(3, XIGONG, "10101", DUE, false)));
    return new FilingStandings(dataSource);
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
