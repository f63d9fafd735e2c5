package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tax12366.sms.acceptance.County.Person;
import cn.tax12366.sms.acceptance.NeighbourAttempts.Attempt;
import cn.tax12366.sms.acceptance.NeighbourAttempts.Who;
import cn.tax12366.sms.acceptance.kit.Caller;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two counties of one city. Whoever works in the one goes through every entry of the platform by
 * plain HTTP, edits addresses, ids, forms, tables and files, and is neither shown anything of the
 * other nor changes anything of it (R7.2b). The very same requests show it to those whom it
 * concerns, and change it for those who may: attempts that could not succeed would prove nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("R7.2b")
class TwoCountiesIT {

  private static final Path ENTRIES =
      Path.of("../../web-module/src/test/resources/access/entries.csv");

  private static final String PROVINCE_ADMINISTRATOR = "14100000001";
  private static final String CITY_ADMINISTRATOR = "14103000001";

  /** Pages for everybody or of the person alone, and of the province: no county is behind them. */
  private static final Set<String> OF_NO_COUNTY =
      Set.of(
          "/error/failed.xhtml",
          "/error/refused.xhtml",
          "SERVLET /error/page",
          "SERVLET /openapi",
          "/signin/first.xhtml",
          "/signin/password.xhtml",
          "/signin/code.xhtml",
          "/signin/enrol.xhtml",
          "/organisation/policy.xhtml",
          "/outbound/links.xhtml",
          "/filing/calendar.xhtml",
          "/filing/calendar-change.xhtml");

  /**
   * Pages on which a county has nothing here by which it would be known: units are public by name
   * and code, and their coverage and volume are figures; no taxpayer is deleted, and no list says
   * otherwise than somebody's hand; nobody has entrusted his approving; nobody is suspended and
   * nothing is urgent; the changes, the safeguards and the kinds of notices are the province's; the
   * auditors are none of these people, and what they see of whose area AuditLookupTest shows.
   */
  private static final Set<String> NOTHING_TO_KNOW_IT_BY =
      Set.of(
          "/addressbook/conflicts.xhtml",
          "/addressbook/coverage.xhtml",
          "/addressbook/taxpayer-new.xhtml",
          "/addressbook/taxpayers-deleted.xhtml",
          "/approval/delegation.xhtml",
          "/organisation/units.xhtml",
          "/organisation/unit.xhtml",
          "/organisation/unit-move.xhtml",
          "/organisation/unit-close.xhtml",
          "/cost/volume.xhtml",
          "/cost/bulletins.xhtml",
          "/cost/bulletin.xhtml",
          "/supervision/urgent.xhtml",
          "/supervision/suspensions.xhtml",
          "/supervision/suspension.xhtml",
          "/supervision/evidence.xhtml",
          "/supervision/evidence-package.xhtml",
          "/notices/kinds.xhtml",
          "/notices/kind.xhtml",
          "/duty/changes.xhtml",
          "/duty/change.xhtml",
          "/duty/safeguards.xhtml",
          "/duty/safeguard.xhtml",
          "/duty/duties.xhtml",
          "/duty/security-officers.xhtml",
          "/audit/audit.xhtml",
          "/audit/chain.xhtml");

  /** That somebody of the county has tried stands there in any case. */
  private static final Set<String> TRACES =
      Set.of("intake", "intake_refusal", "row_outcome", "sitting", "tax_data_feed");

  private static Postgres server;
  private static PlatformProcess platform;
  private static County own;
  private static County neighbour;
  private static NeighbourData data;
  private static Map<String, String> state;
  private static final Map<String, Who> strangers = new LinkedHashMap<>();
  private static final Map<String, Who> concerned = new HashMap<>();

  @BeforeAll
  static void fill() {
    Path folder = TestFolder.fresh("two-counties");
    server = Postgres.start(folder).with(County.DATABASE);
    platform = PlatformProcess.in(folder).on(server, County.DATABASE).start();
    Caller city = cityAdministrator(platform);
    begin(platform, server, city);
  }

  static void begin(PlatformProcess started, Postgres database, Caller city) {
    platform = started;
    server = database;
    own = new County(platform, server, "西工", "1410303", 20_000, 1_211);
    neighbour = new County(platform, server, "老城", "1410302", 40_000, 1_317);
    own.fill(city);
    neighbour.fill(city);
    Caller operator =
        Caller.signedIn(platform, "browser-of-the-city", DemoAccounts.LUOYANG_OPERATOR);
    people(own, strangers);
    people(neighbour, concerned);
    concerned.put(
        NeighbourAttempts.CITY_ADMINISTRATOR,
        new Who(NeighbourAttempts.CITY_ADMINISTRATOR, neighbour, city));
    concerned.put(
        NeighbourAttempts.CITY_OPERATOR,
        new Who(NeighbourAttempts.CITY_OPERATOR, neighbour, operator));
    data = new NeighbourData(platform, server, neighbour);
    state = settled();
  }

  static Caller cityAdministrator(PlatformProcess platform) {
    Caller province = Caller.signedIn(platform, "browser-of-the-province", PROVINCE_ADMINISTRATOR);
    return Caller.signedIn(
        platform,
        "browser-of-the-city",
        CITY_ADMINISTRATOR,
        County.assigned(province, CITY_ADMINISTRATOR));
  }

  private static void people(County county, Map<String, Who> into) {
    for (Person person : Person.values()) {
      into.put(person.name(), new Who(person.name(), county, county.caller(person)));
    }
    into.put(
        NeighbourAttempts.CLIENT,
        new Who(
            NeighbourAttempts.CLIENT, county, Caller.stranger(platform, "system-" + county.code)));
  }

  /** What goes on by itself has come to its end. */
  private static Map<String, String> settled() {
    Map<String, String> first = new HashMap<>(data.state());
    await("nothing changes any more by itself")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(3))
        .until(
            () -> {
              Map<String, String> next = data.state();
              boolean same = next.equals(first);
              first.putAll(next);
              return same;
            });
    return first;
  }

  @AfterAll
  static void end() {
    for (AutoCloseable each : new AutoCloseable[] {platform, server}) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  @Order(1)
  void everyEntryOfThePlatformIsTried() throws IOException {
    Set<String> listed =
        Files.readAllLines(ENTRIES).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(entries()).as("of %s", ENTRIES).isEqualTo(listed);
  }

  @Test
  @Order(2)
  void whatIsTriedSucceedsForSomebodyAtEveryEntryThatHasAnythingOfACounty() {
    Set<String> proved = new TreeSet<>(OF_NO_COUNTY);
    proved.addAll(NOTHING_TO_KNOW_IT_BY);
    for (Attempt attempt : NeighbourAttempts.all()) {
      if (!attempt.shownTo().isEmpty() || !attempt.changedBy().isEmpty()) {
        proved.add(attempt.entry());
      }
    }
    assertThat(proved).isEqualTo(entries());
  }

  @Test
  @Order(3)
  void everythingThatACountyHasIsLookedAt() {
    assertThat(data.unknownTables()).as("tables that nothing is known of").isEmpty();
    assertThat(state)
        .as("rows of the neighbour")
        .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotNull());
    assertThat(data.known()).as("words by which it is known").isGreaterThan(neighbour.taken * 3);
  }

  private static Set<String> entries() {
    return NeighbourAttempts.all().stream()
        .map(Attempt::entry)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @TestFactory
  @Order(4)
  Stream<DynamicNode> nobodyOfTheOneCountyIsShownOrChangesAnythingOfTheOther() {
    List<DynamicNode> nodes = new ArrayList<>();
    int tried = 0;
    for (Attempt attempt : NeighbourAttempts.all()) {
      List<DynamicTest> tests = new ArrayList<>();
      for (Who who : strangers.values()) {
        if (attempt.isMadeBy(who.role())) {
          tests.add(dynamicTest(who.role(), () -> tryInVain(attempt, who)));
        }
      }
      tried += tests.size();
      nodes.add(dynamicContainer(attempt.entry() + ": " + attempt.name(), tests));
    }
    Figures.print("%d attempts upon a neighbour", tried);
    return nodes.stream();
  }

  private static void tryInVain(Attempt attempt, Who who) {
    Map<String, String> before = state;
    who.caller().forget();
    String heard = attempt.act().upon(who, neighbour);
    state = data.state();

    assertThat(data.in(heard, who.caller().sent()))
        .as("of the neighbour, in what was told:\n%s", heard)
        .isEmpty();
    assertThat(NeighbourData.changed(before, state)).as("tables that have changed").isEmpty();
  }

  @TestFactory
  @Order(5)
  Stream<DynamicNode> theVerySameShowsItToThoseWhomItConcerns() {
    return NeighbourAttempts.all().stream()
        .flatMap(
            attempt ->
                attempt.shownTo().stream()
                    .sorted()
                    .map(role -> dynamicTest(name(attempt, role), () -> trySeeing(attempt, role))));
  }

  private static String name(Attempt attempt, String role) {
    return attempt.entry() + ": " + attempt.name() + ", " + role;
  }

  private static void trySeeing(Attempt attempt, String role) {
    Who who = concerned.get(role);
    who.caller().forget();
    String heard = attempt.act().upon(who, neighbour);

    assertThat(data.in(heard, own(attempt, who)))
        .as("of the county, in what was told:\n%s", heard)
        .isNotEmpty();
  }

  /** His own name and unit stand on each page: they do not count. */
  private static List<String> own(Attempt attempt, Who who) {
    List<String> own = new ArrayList<>(who.caller().sent());
    if (!who.caller().realName().isEmpty() && !attempt.entry().equals("/account/account.xhtml")) {
      own.add(who.caller().realName());
    }
    return own;
  }

  @TestFactory
  @Order(6)
  Stream<DynamicNode> theVerySameChangesItForThoseWhoMay() {
    return NeighbourAttempts.all().stream()
        .filter(attempt -> !attempt.changedBy().isEmpty())
        .map(
            attempt ->
                dynamicTest(
                    name(attempt, attempt.changedBy()),
                    () -> tryChanging(attempt, attempt.changedBy())));
  }

  private static void tryChanging(Attempt attempt, String role) {
    Map<String, String> before = data.state();
    String heard = attempt.act().upon(concerned.get(role), neighbour);
    Set<String> changed = NeighbourData.changed(before, data.state());

    changed.removeAll(TRACES);
    if (attempt.name().equals("the end of a sign-in")) {
      assertThat(neighbour.sitting(Person.APPROVER)).isEqualTo("null");
    } else {
      assertThat(changed).as("tables that have changed; told:\n%s", heard).isNotEmpty();
    }
  }
}
