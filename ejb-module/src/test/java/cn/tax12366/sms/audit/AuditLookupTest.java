package cn.tax12366.sms.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.audit.AuditEntries.Actor;
import cn.tax12366.sms.audit.AuditReader.Area;
import cn.tax12366.sms.audit.Names.Named;
import cn.tax12366.sms.audit.chain.SealedNow;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R12.2")
class AuditLookupTest {

  private static final Instant NOON = Instant.parse("2026-12-10T04:00:00Z");
  private static final Area ALL = new Area(1, "14100000000");
  private static final AuditCriteria ANYTHING =
      new AuditCriteria(null, null, null, null, null, null, null, null, null);

  private static final Actor WANG = officer("14101050001", "王演示", "14101000000", "14101050000");
  private static final Actor LI = officer("14101030001", "李范例", "14101000000", "14101030000");
  private static final Actor LUOYANG = officer("14103000001", "王演示", "14103000000", null);
  private static final Actor PLATFORM = new Actor("system", null, null, null);
  private static final Actor FOR_WANG = new Actor("system", WANG.name(), WANG.known(), null);

  private static Actor officer(String code, String name, String city, String county) {
    String path = "/14100000000/" + city + "/" + (county == null ? "" : county + "/");
    return new Actor(
        code, null, new Named(name, county == null ? city : county, "某局", path), "192.0.2.7");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsByEachThingThatCanBeAskedAndByAllTogether(TestDatabase database) {
    DataSource dataSource = database.migrated();
    AuditEntries entries = new AuditEntries(dataSource);
    entries.add(NOON, PLATFORM, Entry.of("notice.paused", "notice:1"), null);
    entries.add(NOON.plusSeconds(1), WANG, Entry.of("notice.paused", "notice:2"), null);
    entries.add(
        NOON.plusSeconds(2),
        LI,
        Entry.of("publishing.granted", "publishing:1").fact("to", "张_示例").detail("100% sure"),
        null);
    entries.add(
        NOON.plusSeconds(3),
        LUOYANG,
        Entry.of("publishing.ended", "publishing:1").ended(Outcome.REFUSED),
        "Name");
    entries.add(NOON.plusSeconds(4), FOR_WANG, Entry.of("notice.released", "notice:2"), null);
    SealedNow.in(dataSource);
    AuditLookup lookup = new AuditLookup(dataSource);

    assertThat(found(lookup, ALL, ANYTHING)).containsExactly(4, 3, 2, 1, 0);
    assertThat(found(lookup, ALL, actor("14101050001"))).containsExactly(4, 1);
    assertThat(found(lookup, ALL, actor("王演示"))).containsExactly(4, 3, 1);
    assertThat(found(lookup, ALL, actor("system"))).containsExactly(4, 0);
    assertThat(found(lookup, ALL, act("notice.paused"))).containsExactly(1, 0);
    assertThat(found(lookup, ALL, act("publishing.*"))).containsExactly(3, 2);
    assertThat(found(lookup, ALL, criteria(null, null, "notice:2", null, null)))
        .containsExactly(4, 1);
    assertThat(found(lookup, ALL, criteria(null, null, "publishing:*", null, null)))
        .containsExactly(3, 2);
    assertThat(
            found(
                lookup,
                ALL,
                new AuditCriteria(null, null, null, null, null, Outcome.REFUSED, null, null, null)))
        .containsExactly(3);
    assertThat(found(lookup, ALL, criteria(null, null, null, "14101030000", null)))
        .containsExactly(2);
    assertThat(
            found(
                lookup,
                ALL,
                new AuditCriteria(null, null, null, null, null, null, null, "192.0.2.7", null)))
        .containsExactly(3, 2, 1);
    assertThat(
            found(
                lookup,
                ALL,
                new AuditCriteria(
                    NOON.plusSeconds(1),
                    NOON.plusSeconds(3),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)))
        .containsExactly(2, 1);
    // Signs that a pattern would take for anything are what they are.
    assertThat(found(lookup, ALL, words("100%"))).containsExactly(2);
    assertThat(found(lookup, ALL, words("张_示"))).containsExactly(2);
    assertThat(found(lookup, ALL, words("张示"))).isEmpty();
    assertThat(found(lookup, ALL, words("nAME"))).containsExactly(3);
    assertThat(
            found(
                lookup,
                ALL,
                new AuditCriteria(
                    NOON,
                    null,
                    "14101050001",
                    "notice.*",
                    "notice:2",
                    Outcome.DONE,
                    "14101050000",
                    "192.0.2.7",
                    null)))
        .containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void showsACityAndACountyTheActsOfTheirOwnPeopleAlone(TestDatabase database) {
    DataSource dataSource = database.migrated();
    AuditEntries entries = new AuditEntries(dataSource);
    int second = 0;
    for (Actor each : List.of(PLATFORM, WANG, LI, LUOYANG, FOR_WANG)) {
      entries.add(NOON.plusSeconds(second++), each, Entry.of("notice.paused", "notice:1"), null);
    }
    SealedNow.in(dataSource);
    AuditLookup lookup = new AuditLookup(dataSource);
    Area city = new Area(2, "14101000000");
    Area county = new Area(3, "14101050000");

    assertThat(found(lookup, city, ANYTHING)).containsExactly(4, 2, 1);
    assertThat(found(lookup, county, ANYTHING)).containsExactly(4, 1);
    assertThat(found(lookup, county, actor("14101030001"))).isEmpty();
    assertThat(found(lookup, county, actor("14101050001"))).containsExactly(4, 1);
    assertThat(found(lookup, county, criteria(null, null, "notice:1", "14101030000", null)))
        .isEmpty();
    AuditRow foreign = lookup.page(ALL, actor("14101030001"), null, 1).getRows().get(0);
    assertThat(lookup.find(ALL, foreign.getId())).isPresent();
    assertThat(lookup.find(city, foreign.getId())).isPresent();
    assertThat(lookup.find(county, foreign.getId())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsEachEntryOnceFromPageToPageAlsoOfOneMoment(TestDatabase database) {
    DataSource dataSource = database.migrated();
    AuditEntries entries = new AuditEntries(dataSource);
    for (int number = 0; number < 25; number++) {
      entries.add(
          NOON.plusSeconds(number / 10), WANG, Entry.of("notice.paused", "notice:" + number), null);
    }
    SealedNow.in(dataSource);
    AuditLookup lookup = new AuditLookup(dataSource);
    List<String> subjects = new ArrayList<>();
    AuditPlace place = null;
    int pages = 0;
    do {
      AuditPage page = lookup.page(ALL, actor("14101050001"), place, 4);
      page.getRows().forEach(row -> subjects.add(row.getSubject()));
      place =
          page.getNext() == null ? null : AuditPlace.of(page.getNext().toString()).orElseThrow();
      pages++;
    } while (place != null);

    assertThat(pages).isEqualTo(7);
    assertThat(subjects).hasSize(25).doesNotHaveDuplicates().startsWith("notice:24");
  }

  /** However rare what is looked for: a page costs what it costs, and says how far it looked. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void stopsAfterAsMuchAsAPageMayCostAndGoesOnFromThere(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();
    new AuditEntries(dataSource).add(NOON.minusSeconds(9), WANG, Entry.of("rare.act", "x:1"), null);
    fill(dataSource, 2 * AuditLookup.MOST + 10);
    SealedNow.in(dataSource);
    AuditLookup lookup = new AuditLookup(dataSource);

    AuditPage first = lookup.page(ALL, act("rare.*"), null, 10);
    assertThat(first.getRows()).isEmpty();
    assertThat(first.isLookedThrough()).isFalse();
    AuditPage second = lookup.page(ALL, act("rare.*"), first.getNext(), 10);
    assertThat(second.isLookedThrough()).isFalse();
    AuditPage third = lookup.page(ALL, act("rare.*"), second.getNext(), 10);
    assertThat(third.getRows()).extracting(AuditRow::getSubject).containsExactly("x:1");
    assertThat(third.isLookedThrough()).isTrue();
    assertThat(third.getNext()).isNull();
    // Where an index leads to it, at once.
    assertThat(lookup.page(ALL, act("rare.act"), null, 10).getRows()).hasSize(1);
  }

  private static void fill(DataSource dataSource, int count) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into audit_entry (id, happened_at, actor, act, subject, outcome)"
              + " select 1000000 + n, timestamp with time zone '2026-12-10 04:00:00+00'"
              + " + n * interval '1' second, 'system', 'sign-in', 'officer:1', 'DONE' from "
              + (connection.getMetaData().getDatabaseProductName().equals("H2")
                  ? "system_range(1, "
                  : "generate_series(1, ")
              + count
              + ") as g(n)");
    }
  }

  /** The seconds after noon at which what was found had happened. */
  private static List<Integer> found(AuditLookup lookup, Area area, AuditCriteria criteria) {
    return lookup.page(area, criteria, null, 50).getRows().stream()
        .map(row -> (int) (row.getAt().getEpochSecond() - NOON.getEpochSecond()))
        .toList();
  }

  private static AuditCriteria actor(String actor) {
    return criteria(actor, null, null, null, null);
  }

  private static AuditCriteria act(String act) {
    return criteria(null, act, null, null, null);
  }

  private static AuditCriteria words(String words) {
    return criteria(null, null, null, null, words);
  }

  private static AuditCriteria criteria(
      String actor, String act, String subject, String unit, String words) {
    return new AuditCriteria(null, null, actor, act, subject, null, unit, null, words);
  }
}
