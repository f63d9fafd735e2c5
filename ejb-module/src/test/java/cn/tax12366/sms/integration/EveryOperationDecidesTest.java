package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.access.Operations;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.TestDatabase;
import jakarta.ejb.EJBAccessException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls every operation that is said to decide ({@code access/operations.csv}) and looks whether it
 * does: for those whom the act is not open to, and for those whom it is open to elsewhere.
 */
@Tag("R7.2b")
@Tag("R7.4e")
@Tag("R7.4f")
class EveryOperationDecidesTest {

  private static final AuthorityCode LUOYANG = OrganisationFixtures.unit("洛阳市税务局").getCode();

  /** Units beside the county, above which nothing of it lies, and one below it. */
  private static final List<AuthorityCode> OTHERS =
      List.of(Province.ERQI, LUOYANG, Province.XIGONG, Province.JIYUAN, Province.BRANCH);

  private static final Set<Act> ADMINISTRATORS =
      EnumSet.of(
          Act.CONTROL_SIGN_INS,
          Act.SEE_OFFICERS,
          Act.MAINTAIN_OPERATORS,
          Act.GRANT_PUBLISHING,
          Act.SUPERVISE,
          Act.NAME_SECURITY_DUTY,
          Act.SEE_DUTIES,
          Act.ENTRUST_TAXPAYERS);

  /** Links, keys, the tree and the platform itself are the province's. */
  private static final Set<Act> PROVINCES =
      EnumSet.of(
          Act.SEE_LINKS,
          Act.MANAGE_CLIENTS,
          Act.TECHNICAL_HOLD,
          Act.MAINTAIN_UNITS,
          Act.DRAFT_SAFEGUARDS,
          Act.MAINTAIN_CALENDAR,
          Act.DEFINE_KINDS,
          Act.RAISE_CHANGES,
          Act.REALISE_CHANGES,
          Act.SEE_CHANGES);

  private static final Set<String> NOT_FOUND =
      Set.of(
          "no-such-notice",
          "no-such-approval",
          "unknown-intake",
          "nothing-to-carry-out",
          "unknown-message",
          "no-such-taxpayer-in-area",
          "no-such-conflict",
          "no-such-staff-in-area",
          "no-such-group",
          // Told to who may see it and keeps others.
          "taxpayer-of-colleague",
          "unknown-sitting",
          "no-such-suspension",
          "no-such-evidence");

  /** Nothing is sent here, nothing in the list is doubtful, and so on: nothing to be answered. */
  private static final Set<String> EMPTY_ANYWAY =
      Set.of(
          "NoticeProgress.courseOf",
          "NoticeProgress.waitsForFilings",
          "NoticeProgress.wouldWaitForFilings",
          "AttemptSupervision.find",
          "ChainVerification.last",
          "IntakeReceipts.warnings",
          "EmergencyStop.askToLift",
          "DutyState.find",
          "EmergencyStop.lift",
          "TaxpayerEntrusting.of",
          "PublishingList.allowances",
          "Approvals.decidedInMyStead",
          "UnitImport.store",
          "UnitImport.compare",
          "PublishingList.exceptableUnits");

  /** Who sees the staff and no taxpayers is told of groups of staff alone. */
  private static final Set<String> OF_STAFF_TOO = Set.of("GroupList.find");

  private static final Map<String, Operations.Row> ROWS =
      Operations.listed().stream()
          .filter(row -> row.way().equals("decides"))
          .collect(Collectors.toMap(Operations.Row::name, Function.identity()));

  /** Those that destroy what the others ask for, such as withdrawals, come last. */
  private static final List<Method> DECIDING =
      Operations.reachable().stream()
          .filter(method -> ROWS.containsKey(Operations.name(method)))
          .sorted(
              Comparator.comparing(EveryOperationDecidesTest::destroys)
                  .thenComparing(Operations::name, Comparator.reverseOrder()))
          .toList();

  private final List<String> holes = new ArrayList<>();
  private final Map<Act, Boolean> permitted = new EnumMap<>(Act.class);
  private NeighboursThings things;
  private int calls;

  private enum Answer {
    SOMETHING,
    NOTHING,
    NOT_FOUND,
    REFUSED,
    FAILED_OTHERWISE
  }

  @AfterEach
  void dismissTheProbes() {
    things.province().execute("delete from api_client");
    things.province().execute("delete from sitting");
    things.province().execute("delete from sign_in_help");
    things.province().execute("delete from publishing_exception");
    things.province().execute("delete from publishing_grant");
    things.province().execute("delete from suspension");
    things.province().execute("delete from evidence_package");
    things.province().execute("delete from security_duty");
    things.province().execute("delete from safeguard_reading");
    things.province().execute("delete from safeguard");
    things.province().execute("delete from change_step");
    things.province().execute("delete from change_request");
    things.province().execute("delete from calendar_change");
    things.province().execute("delete from notice_kind where author is not null");
    things.province().execute("delete from approval where author like '%99'");
    things.forgetGroups();
    things.province().execute("delete from entrusted_taxpayer");
    things.province().execute("delete from staff_change");
    things.province().execute("delete from staff_contact");
    things.province().execute("delete from taxpayer_change");
    things.province().execute("delete from taxpayer_by_hand");
    for (String table : List.of("officer_role where officer_code", "officer where code")) {
      things.province().execute("delete from " + table + " like '%99'");
    }
    things.container().as("system");
  }

  @Test
  void answersNobodyToWhomTheActIsNotOpen() {
    found(TestDatabase.H2);

    for (AuthorityCode home : List.of(Province.JINSHUI, OrganisationFixtures.PROVINCE_CODE)) {
      eachOfficerOf(
          home,
          (officer, operation) -> {
            Act act = act(operation);
            if (home(act) == home && !isOpen(operation, home)) {
              Answer answer = call(operation, act);
              if (answer == Answer.SOMETHING || answer == Answer.FAILED_OTHERWISE) {
                hole(operation, officer, answer);
              }
            }
          });
    }
    things.as("14199990001");
    for (Method operation : DECIDING) {
      Answer answer = call(operation, act(operation));
      if (answer == Answer.SOMETHING || answer == Answer.FAILED_OTHERWISE) {
        hole(operation, "who is nobody", answer);
      }
    }

    assertThat(holes).as("of %d calls", calls).isEmpty();
    assertThat(calls).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsAndChangesNothingOfANeighbour(TestDatabase database) {
    found(database);
    List<String> before = things.rows();

    // The questions to the database are the same for every other unit: there two of them do.
    for (AuthorityCode unit : database == TestDatabase.H2 ? OTHERS : OTHERS.subList(0, 2)) {
      eachOfficerOf(
          unit,
          (officer, operation) -> {
            Act act = act(operation);
            if (isAboutAUnit(operation) && permits(act, unit)) {
              Answer answer = call(operation, act);
              if (answer == Answer.SOMETHING || answer == Answer.FAILED_OTHERWISE) {
                hole(operation, officer + " of " + unit, answer);
              }
            }
          });
    }

    assertThat(holes).as("of %d calls", calls).isEmpty();
    assertThat(calls).isGreaterThan(100);
    assertThat(things.rows()).as("all that was the county's is what it was").containsAll(before);
  }

  /** Without it the two tests above would be content with operations that answer nobody at all. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void answersThoseToWhomTheActIsOpen(TestDatabase database) {
    found(database);

    for (Method operation : DECIDING) {
      Act act = act(operation);
      // What was done to him by the operation before is undone.
      things.province().execute("update officer set active = true, must_change_password = false");
      things.restoreSuspensions();
      if (act == Act.APPROVE || act == Act.ENTRUST_APPROVAL) {
        things.as(Province.COUNTY_APPROVER);
      } else if (act == Act.EMERGENCY_STOP
          || act == Act.MAINTAIN_CALENDAR
          || act == Act.DEFINE_KINDS
          || act == Act.RAISE_CHANGES) {
        place(
            OrganisationFixtures.PROVINCE_CODE,
            DepartmentKind.TAX_SERVICE_OFFICE,
            OfficerRole.BUSINESS_OPERATION);
      } else if (act == Act.DRAFT_SAFEGUARDS) {
        place(
            OrganisationFixtures.PROVINCE_CODE,
            DepartmentKind.INFORMATION_CENTRE,
            OfficerRole.SECURITY_ADMINISTRATOR);
      } else if (act == Act.EXCEPT_FROM_ONE_PUBLISHER
          || act == Act.SUSPEND
          || act == Act.EXPORT_EVIDENCE) {
        place(Province.ZHENGZHOU, DepartmentKind.GENERAL_OFFICE, OfficerRole.ADMINISTRATOR);
      } else if (act == Act.MAINTAIN_UNITS) {
        place(
            OrganisationFixtures.PROVINCE_CODE,
            DepartmentKind.INFORMATION_CENTRE,
            OfficerRole.ADMINISTRATOR);
      } else if (act == Act.SEE_AUDIT) {
        place(Province.JINSHUI, DepartmentKind.GENERAL_OFFICE, OfficerRole.AUDITOR);
      } else if (ADMINISTRATORS.contains(act)) {
        place(Province.JINSHUI, DepartmentKind.GENERAL_OFFICE, OfficerRole.ADMINISTRATOR);
      } else if (act == Act.MAINTAIN_TAXPAYERS) {
        place(
            Province.JINSHUI, DepartmentKind.FIELD_ADMINISTRATION, OfficerRole.FIELD_ADMINISTRATOR);
        things.entrustTheTaxpayer(probe(Province.JINSHUI));
      } else if (home(act) == Province.JINSHUI) {
        things.as(Province.COUNTY_OPERATOR);
      } else {
        place(
            OrganisationFixtures.PROVINCE_CODE,
            DepartmentKind.INFORMATION_CENTRE,
            OfficerRole.TECHNICAL_OPERATION);
      }
      Answer answer = call(operation, act);
      if (answer != Answer.SOMETHING
          && answer != Answer.FAILED_OTHERWISE
          && !EMPTY_ANYWAY.contains(Operations.name(operation))) {
        hole(operation, "whoever may", answer);
      }
    }

    assertThat(holes).isEmpty();
  }

  private void found(TestDatabase database) {
    things = new NeighboursThings(database);
    OrganisationRegister register = things.container().get(OrganisationRegister.class);
    for (AuthorityCode unit :
        List.of(
            OrganisationFixtures.PROVINCE_CODE,
            Province.ZHENGZHOU,
            Province.JINSHUI,
            Province.ERQI,
            Province.XIGONG,
            LUOYANG,
            Province.JIYUAN,
            Province.BRANCH)) {
      register.appoint(
          new NewOfficer(
              OfficerCode.of(probe(unit)),
              "冯示例",
              unit,
              DepartmentKind.INFORMATION_CENTRE,
              Set.of(OfficerRole.TECHNICAL_OPERATION)));
    }
    things.province().execute("update officer set must_change_password = false");
    things.registerAClient(technical());
  }

  private static boolean destroys(Method operation) {
    return operation.getReturnType() == void.class
        || Set.of("HandOver.handOver", "ListUpload.carryOut", "SignInCare.assignPassword")
            .contains(Operations.name(operation));
  }

  private interface Question {
    void ask(String officer, Method operation);
  }

  /** Asks about every operation as an officer of the unit, with each role in each department. */
  private void eachOfficerOf(AuthorityCode unit, Question question) {
    for (OfficerRole role : OfficerRole.values()) {
      for (DepartmentKind department : DepartmentKind.values()) {
        place(unit, department, role);
        DECIDING.forEach(operation -> question.ask(role + " in " + department, operation));
      }
    }
  }

  /** Asked once for each officer: the operations ask for a dozen acts. */
  private boolean permits(Act act, AuthorityCode unit) {
    return permitted.computeIfAbsent(
        act, asked -> things.container().get(AccessDecision.class).permits(asked, unit));
  }

  /** Whether the caller is to be answered something, if not of all that is asked for. */
  private boolean isOpen(Method operation, AuthorityCode unit) {
    return permits(act(operation), unit)
        || OF_STAFF_TOO.contains(Operations.name(operation)) && permits(Act.SEE_STAFF, unit);
  }

  private static Act act(Method operation) {
    return Act.valueOf(ROWS.get(Operations.name(operation)).act());
  }

  private static boolean isAboutAUnit(Method operation) {
    return ROWS.get(Operations.name(operation)).why().isEmpty();
  }

  private static AuthorityCode home(Act act) {
    return PROVINCES.contains(act) ? OrganisationFixtures.PROVINCE_CODE : Province.JINSHUI;
  }

  private static String technical() {
    return probe(OrganisationFixtures.PROVINCE_CODE);
  }

  private static String probe(AuthorityCode unit) {
    return unit.digits().substring(0, 9) + "99";
  }

  private void place(AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    things
        .province()
        .execute(
            "update officer set department = '%s' where code = '%s'"
                .formatted(department, probe(unit)));
    things
        .province()
        .execute(
            "update officer_role set role = '%s' where officer_code = '%s'"
                .formatted(role, probe(unit)));
    things.as(probe(unit));
    permitted.clear();
  }

  private Answer call(Method operation, Act act) {
    calls++;
    try {
      Object answer =
          operation.invoke(
              things.container().get(operation.getDeclaringClass()), things.argumentsOf(operation));
      return isNothing(answer) ? Answer.NOTHING : Answer.SOMETHING;
    } catch (InvocationTargetException failure) {
      return answer(failure.getCause(), operation, act);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer answer(Throwable refusal, Method operation, Act act) {
    if (refusal instanceof NotPermitted notPermitted) {
      // Whoever may do the act may still lack another that goes with it.
      if (notPermitted.act() != act && !permitted.getOrDefault(act, false)) {
        hole(operation, "refused as " + notPermitted.act(), Answer.REFUSED);
      }
      return Answer.REFUSED;
    }
    if (refusal instanceof EJBAccessException) {
      return Answer.REFUSED;
    }
    return refusal instanceof BusinessRuleViolation violation
            && NOT_FOUND.contains(violation.code())
        ? Answer.NOT_FOUND
        : Answer.FAILED_OTHERWISE;
  }

  private static boolean isNothing(Object answer) {
    return answer instanceof Optional<?> optional && optional.isEmpty()
        || answer instanceof Collection<?> collection && collection.isEmpty()
        || answer instanceof Page<?> page && page.total() == 0 && page.rows().isEmpty()
        || Boolean.FALSE.equals(answer);
  }

  private void hole(Method operation, String caller, Answer answer) {
    holes.add(Operations.name(operation) + " by " + caller + ": " + answer);
  }
}
