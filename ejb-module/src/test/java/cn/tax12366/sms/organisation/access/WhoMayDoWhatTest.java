package cn.tax12366.sms.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.access.RegulationTable.Unit;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every act, asked by every role in every department of every kind of unit, in every state of the
 * account, upon units in every relation: the decision point, over the real tree in a real database,
 * answers what {@link RegulationTable} reads out of the regulation.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatTest {

  private static final Unit PROVINCE = new Unit("14100000000", "省局", "PROVINCE", null, false);
  private static final Unit CITY = new Unit("14101000000", "市局", "CITY", PROVINCE, false);
  private static final Unit OTHER_CITY = new Unit("14103000000", "邻市局", "CITY", PROVINCE, false);
  private static final Unit JIYUAN = new Unit("14190010000", "济源", "CITY", PROVINCE, true);
  private static final Unit COUNTY = new Unit("14101050000", "县局", "COUNTY", CITY, true);
  private static final Unit NEIGHBOUR = new Unit("14101030000", "邻县局", "COUNTY", CITY, true);
  private static final Unit FAR_COUNTY =
      new Unit("14103030000", "邻市县局", "COUNTY", OTHER_CITY, true);
  private static final Unit CITY_BRANCH = new Unit("14101990000", "市局直属分局", "BRANCH", CITY, true);
  private static final Unit BRANCH = new Unit("14101050100", "分局", "BRANCH", COUNTY, false);
  private static final Unit SECOND_BRANCH =
      new Unit("14101050200", "第二分局", "BRANCH", COUNTY, false);
  private static final Unit NEIGHBOURS_BRANCH =
      new Unit("14101030100", "邻县分局", "BRANCH", NEIGHBOUR, false);
  private static final Unit JIYUANS_BRANCH =
      new Unit("14190010100", "济源分局", "BRANCH", JIYUAN, false);

  private static final List<Unit> TREE =
      List.of(
          PROVINCE,
          CITY,
          OTHER_CITY,
          JIYUAN,
          COUNTY,
          NEIGHBOUR,
          FAR_COUNTY,
          CITY_BRANCH,
          BRANCH,
          SECOND_BRANCH,
          NEIGHBOURS_BRANCH,
          JIYUANS_BRANCH);

  /** One of each kind. */
  private static final List<Unit> OWN =
      List.of(PROVINCE, CITY, JIYUAN, COUNTY, CITY_BRANCH, BRANCH);

  private static final String NOT_IN_THE_TREE = "14199990000";
  private static final String NOBODY = "14199990001";

  private final RegulationTable table = new RegulationTable();
  private final PlainContainer container = new PlainContainer(TestDatabase.H2.migrated());
  private final List<String> differences = new ArrayList<>();
  private int suspensions;
  private final Map<String, Integer> asked = new TreeMap<>();

  @BeforeAll
  void foundTheTree() {
    container
        .with("organisation.access.CurrentMandate")
        .with("organisation.delegation.StandIns")
        .with("organisation.suspension.StandingSuspensions")
        .at("2026-12-10T08:00")
        .as("system");
    OrganisationRegister register = container.get(OrganisationRegister.class);
    for (Unit unit : TREE) {
      register.found(
          new NewAuthority(
              AuthorityCode.of(unit.code()),
              unit.above() == null ? null : AuthorityCode.of(unit.above().code()),
              Tier.valueOf(unit.tier()),
              unit.name(),
              unit.name(),
              unit.countyFunctions()));
    }
    for (Unit unit : OWN) {
      register.appoint(
          new NewOfficer(
              OfficerCode.of(officerOf(unit)),
              "张示例",
              AuthorityCode.of(unit.code()),
              DepartmentKind.GENERAL_OFFICE,
              Set.of()));
    }
  }

  @AfterAll
  void close() {
    container.close();
  }

  @Test
  void namesEveryActOfThePlatformAndNoOther() {
    assertThat(table.acts())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Act.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void citesTheArticleThatTheTableNames(Act act) {
    container.as(NOBODY);
    try {
      container.get(AccessDecision.class).require(act, AuthorityCode.of(COUNTY.code()));
      throw new AssertionError(act + " is open to nobody at all");
    } catch (NotPermitted refusal) {
      assertThat(table.articles(act.name())).contains(refusal.arguments().get(4).toString());
    }
  }

  @Test
  @Tag("R7.1b")
  @Tag("R7.1c")
  @Tag("R7.1d")
  @Tag("R7.2b")
  @Tag("R7.3a")
  @Tag("R7.4b")
  @Tag("R7.4g")
  @Tag("R7.4h")
  @Tag("R10.1c")
  @Tag("A9")
  @Tag("A22")
  @Tag("A25")
  void decidesAsTheRegulationDoes() {
    for (Unit own : OWN) {
      for (DepartmentKind department : DepartmentKind.values()) {
        for (OfficerRole role : OfficerRole.values()) {
          place(own, department, role, "在职");
          container.inTransaction(connection -> askEverything(own, department, role));
        }
      }
    }

    assertThat(differences).as(summary()).isEmpty();
    assertThat(asked).as("every relation is among them").hasSize(6);
    assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(100_000);
  }

  @Test
  @Tag("R7.4g")
  @Tag("R7.4h")
  @Tag("A10")
  @Tag("A22")
  void showsOfNoticesWhatIsTheOnesOrTheOthersAsTheRegulationDividesThem() {
    for (Unit own : OWN) {
      for (DepartmentKind department : DepartmentKind.values()) {
        for (OfficerRole role : OfficerRole.values()) {
          place(own, department, role, "在职");
          container.inTransaction(connection -> askForCircles(own, department, role));
        }
      }
    }

    assertThat(table.actsUponNotices())
        .contains("SEE_NOTICES", "SEE_MESSAGES", "CONTROL_SENDING", "REVEAL_PHONE");
    assertThat(differences).as(summary()).isEmpty();
    place(CITY, DepartmentKind.GENERAL_OFFICE, OfficerRole.OPERATOR, "离任");
    assertThat(container.get(AccessDecision.class).circles(Act.SEE_NOTICES)).isEmpty();
  }

  private void askForCircles(Unit own, DepartmentKind department, OfficerRole role) {
    AccessDecision access = container.get(AccessDecision.class);
    for (String act : table.actsUponNotices()) {
      Set<String> expected = table.circles(act, role.name(), department.name(), own);
      Set<String> answer = new TreeSet<>();
      access.circles(Act.valueOf(act)).forEach(circle -> answer.add(circle.name()));
      asked.merge("own", 1, Integer::sum);
      if (!expected.equals(answer)) {
        differences.add(
            own + " " + department + " " + role + " " + act + ": " + answer + " not " + expected);
      }
    }
  }

  @Test
  @Tag("R10.3a")
  @Tag("R10.3b")
  @Tag("R12.1")
  void opensNothingToAnAccountThatTheTableCloses() {
    for (String state : List.of("离任", "被停用", "须修改密码", "无此人")) {
      for (Unit own : OWN) {
        for (DepartmentKind department : DepartmentKind.values()) {
          for (OfficerRole role : OfficerRole.values()) {
            place(own, department, role, state);
            container.inTransaction(connection -> askWhereSomethingIsOpen(own, department, role));
          }
        }
      }
    }

    assertThat(differences).as(summary()).isEmpty();
    assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(5_000);
  }

  /** What belongs to a department: the act of approving, asked for each department of the unit. */
  @Test
  @Tag("A7")
  void leavesWhatADepartmentIssuedToThatDepartmentWhereTheTableSaysSo() {
    for (Unit own : OWN) {
      for (DepartmentKind department : DepartmentKind.values()) {
        place(own, department, OfficerRole.APPROVER, "在职");
        for (DepartmentKind issuer : DepartmentKind.values()) {
          for (Unit target : List.of(own, own.above() == null ? COUNTY : own.above())) {
            compare(
                own + " " + department + " APPROVER approves of " + target + " " + issuer,
                own.relationOf(target),
                table.permits("APPROVE", "APPROVER", department.name(), own, target, issuer.name()),
                requires(Act.APPROVE, target, issuer));
          }
        }
      }
    }

    assertThat(differences).as(summary()).isEmpty();
  }

  private void askEverything(Unit own, DepartmentKind department, OfficerRole role) {
    AccessDecision access = container.get(AccessDecision.class);
    for (Act act : Act.values()) {
      String question = own + " " + department + " " + role + " " + act;
      boolean anywhere = false;
      for (Unit target : TREE) {
        boolean expected = table.permits(act.name(), role.name(), department.name(), own, target);
        anywhere |= expected;
        compare(
            question + " upon " + target,
            own.relationOf(target),
            expected,
            access.permits(act, AuthorityCode.of(target.code())));
      }
      compare(
          question + " upon what is no unit",
          "cousin",
          false,
          access.permits(act, AuthorityCode.of(NOT_IN_THE_TREE)));
      compare(question + " anywhere", "own", anywhere, access.permits(act));
    }
  }

  /** Where nothing would be open to an active officer nothing is learnt from one who is not. */
  private void askWhereSomethingIsOpen(Unit own, DepartmentKind department, OfficerRole role) {
    AccessDecision access = container.get(AccessDecision.class);
    for (Act act : Act.values()) {
      for (Unit target : TREE) {
        if (table.permits(act.name(), role.name(), department.name(), own, target)) {
          compare(
              own + " " + department + " " + role + " " + act + " upon " + target,
              own.relationOf(target),
              false,
              access.permits(act, AuthorityCode.of(target.code())));
        }
      }
    }
  }

  private boolean requires(Act act, Unit target, DepartmentKind issuer) {
    try {
      container.get(AccessDecision.class).require(act, AuthorityCode.of(target.code()), issuer);
      return true;
    } catch (NotPermitted refusal) {
      return false;
    }
  }

  private void compare(String question, String relation, boolean expected, boolean answer) {
    asked.merge(relation, 1, Integer::sum);
    if (expected != answer) {
      differences.add(question + ": " + (expected ? "refused" : "permitted"));
    }
  }

  private String summary() {
    return differences.size() + " differences in " + asked;
  }

  /** Makes the unit's officer one of this department with this role alone, and lets him call. */
  private void place(Unit own, DepartmentKind department, OfficerRole role, String state) {
    if (!state.equals("在职") && table.opens(state)) {
      throw new IllegalStateException("The table opens the account of one who is " + state);
    }
    container.inTransaction(
        connection -> {
          update(
              connection,
              "update officer set department = '%s', active = %b, must_change_password = %b"
                  .formatted(department, !state.equals("离任"), state.equals("须修改密码")),
              own);
          suspend(connection, own, state);
          update(connection, "delete from officer_role", own);
          try (Statement insert = connection.createStatement()) {
            insert.executeUpdate(
                "insert into officer_role (officer_code, role) values ('%s', '%s')"
                    .formatted(officerOf(own), role));
          }
        });
    container.as(state.equals("无此人") ? NOBODY : officerOf(own));
  }

  /** By the unit above: the officer himself, or (every second time) the unit he belongs to. */
  private void suspend(Connection connection, Unit own, String state) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from suspension");
      if (state.equals("被停用")) {
        boolean wholeUnit = suspensions++ % 2 == 0;
        statement.executeUpdate(
            ("insert into suspension (id, kind, scope, authority_code, officer_code, reason,"
                    + " placed_by, placed_for, placed_at, in_force_from, version) values (1,"
                    + " 'SUSPENSION', '%s', '%s', %s, '违规', '%s', '%s', current_timestamp,"
                    + " current_timestamp, 0)")
                .formatted(
                    wholeUnit ? "UNIT" : "OFFICER",
                    own.code(),
                    wholeUnit ? "null" : "'" + officerOf(own) + "'",
                    officerOf(PROVINCE),
                    PROVINCE.code()));
      }
    }
  }

  private static void update(Connection connection, String change, Unit own) throws SQLException {
    String key = change.startsWith("delete") ? "officer_code" : "code";
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(change + " where " + key + " = '" + officerOf(own) + "'");
    }
  }

  private static String officerOf(Unit unit) {
    return unit.code().substring(0, 9) + "01";
  }
}
