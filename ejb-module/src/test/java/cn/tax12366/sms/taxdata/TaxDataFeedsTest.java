package cn.tax12366.sms.taxdata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxDataFeedsTest {

  private static final AuthorityCode PROVINCE = new AuthorityCode("14100000000");
  private static final AuthorityCode ZHENGZHOU = new AuthorityCode("14101000000");
  private static final AuthorityCode ERQI = new AuthorityCode("14101030000");
  private static final AuthorityCode JINSHUI = new AuthorityCode("14101050000");
  private static final AuthorityCode JINSHUI_BRANCH = new AuthorityCode("14101050100");
  private static final AuthorityCode XIGONG = new AuthorityCode("14103030000");
  private static final AuthorityCode JIYUAN = new AuthorityCode("14190010000");
  private static final Instant NOON = Instant.parse("2026-12-10T04:00:00Z");

  private DataSource dataSource;
  private FeedCompletion completion;
  private TaxDataLookup lookup;

  private void on(TestDatabase database) {
    dataSource = database.migrated();
    TaxDataParts.foundUnits(dataSource);
    completion = TaxDataParts.completion(dataSource, Clock.fixed(NOON, ZoneOffset.UTC));
    lookup = TaxDataParts.lookup(dataSource);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void aUnitIsAsFreshAsTheNewestListThatCoversIt(TestDatabase database) {
    on(database);
    assertThat(lookup.asOf(FeedKind.FILINGS, JINSHUI_BRANCH)).isEmpty();

    complete(JINSHUI, "client:a", NOON.minusSeconds(60));
    complete(PROVINCE, "client:b", NOON.minusSeconds(600));

    assertThat(lookup.asOf(FeedKind.FILINGS, JINSHUI_BRANCH)).contains(NOON.minusSeconds(60));
    assertThat(lookup.asOf(FeedKind.FILINGS, ERQI)).contains(NOON.minusSeconds(600));
    assertThat(lookup.asOf(FeedKind.FILINGS, ZHENGZHOU)).contains(NOON.minusSeconds(600));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void anAreaIsAsFreshAsTheOldestOfItsUnits(TestDatabase database) {
    on(database);
    complete(PROVINCE, "client:b", NOON.minusSeconds(600));
    complete(JINSHUI, "client:a", NOON.minusSeconds(60));

    Freshness city = lookup.freshness(FeedKind.FILINGS, ZHENGZHOU);

    assertThat(city).isEqualTo(new Freshness(city.asOf(), java.util.List.of()));
    assertThat(city.asOf()).contains(NOON.minusSeconds(600));
    assertThat(lookup.freshness(FeedKind.FILINGS, JINSHUI).asOf()).contains(NOON.minusSeconds(60));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void whatNoListCoversIsNamedAndNeverTakenForFresh(TestDatabase database) {
    on(database);
    complete(JINSHUI_BRANCH, "client:a", NOON);

    Freshness city = lookup.freshness(FeedKind.FILINGS, ZHENGZHOU);

    assertThat(city.isComplete()).isFalse();
    assertThat(city.unknown()).containsExactly(ERQI, JINSHUI);
    assertThat(lookup.freshness(FeedKind.FILINGS, PROVINCE).unknown())
        .containsExactly(ERQI, JINSHUI, XIGONG, JIYUAN);
    assertThat(lookup.freshness(FeedKind.FILINGS, XIGONG).asOf()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void aClosedUnitMakesItsSuccessorNeitherOlderNorFresher(TestDatabase database) {
    on(database);
    complete(JINSHUI, "client:a", NOON);
    new Statements(dataSource, "Units")
        .write(
            "update authority set valid_to = date '2026-12-01', successor_code = ? where code = ?",
            JINSHUI.digits(),
            JINSHUI_BRANCH.digits());

    assertThat(lookup.freshness(FeedKind.FILINGS, JINSHUI))
        .isEqualTo(new Freshness(java.util.Optional.of(NOON), java.util.List.of()));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void timeNeverGoesBack(TestDatabase database) {
    on(database);
    complete(JINSHUI, "client:a", NOON);
    complete(JINSHUI, "client:a", NOON.minusSeconds(60));

    assertThat(lookup.asOf(FeedKind.FILINGS, JINSHUI)).contains(NOON);
  }

  private void complete(AuthorityCode unit, String source, Instant asOf) {
    completion.complete(FeedKind.FILINGS, unit, source, asOf);
  }
}
