package cn.tax12366.sms.organisation.access;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.APPROVER;
import static cn.tax12366.sms.organisation.OfficerRole.AUDITOR;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OfficerRole.FIELD_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.access.ClientRegistry.RegisteredClient;
import cn.tax12366.sms.organisation.access.NotPermitted.Reason;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.RefusalText;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class AccessDecisionTest {

  private static final String CODE = "14101050001";
  private static final String PATRON = "14100000009";

  @Mock private SessionContext session;
  @Mock private OfficerDirectory officers;
  @Mock private AuthorityDirectory authorities;
  @Mock private Instance<ClientRegistry> clients;
  @Mock private ClientRegistry registry;
  @Mock private Instance<SuspendedUse> suspended;
  @Mock private SuspendedUse use;
  @Mock private Instance<EntrustedApproval> entrusted;
  @Mock private EntrustedApproval delegations;
  @Mock private AuditTrail audit;
  @Spy private CurrentMandate mandate = new CurrentMandate();
  @InjectMocks private AccessDecision access;

  @BeforeEach
  void aSmallProvince() {
    for (AuthorityView unit : OrganisationFixtures.province()) {
      lenient().when(authorities.find(unit.getCode())).thenReturn(Optional.of(unit));
      lenient().when(authorities.get(unit.getCode())).thenReturn(unit);
      lenient()
          .when(authorities.subtree(unit.getCode()))
          .thenReturn(
              OrganisationFixtures.province().stream()
                  .filter(each -> each.liesWithin(unit))
                  .toList());
      for (AuthorityView area : OrganisationFixtures.province()) {
        lenient()
            .when(authorities.within(unit.getCode(), area.getCode()))
            .thenReturn(unit.liesWithin(area));
      }
    }
    lenient().when(clients.get()).thenReturn(registry);
    lenient().when(suspended.get()).thenReturn(use);
    lenient().when(entrusted.get()).thenReturn(delegations);
    calls("ANONYMOUS");
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void refusesEveryActToWhoeverIsNobody(Act act) {
    for (String principal : new String[] {"ANONYMOUS", "", "system", CODE, "client:unknown"}) {
      calls(principal);
      refuses(act, "金水区税务局", Reason.NOBODY);
    }
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void refusesEveryActToAnOfficerWithoutRoles(Act act) {
    on(officer("金水区税务局", COLLECTION_SECTION));

    refuses(act, "金水区税务局", Reason.OFFICE);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void refusesEveryActToAnOfficerWhoHasLeft(Act act) {
    on(OrganisationFixtures.formerOfficer(CODE, "河南省局", TAX_SERVICE_OFFICE, OfficerRole.values()));

    refuses(act, "河南省局", Reason.NOBODY);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  @Tag("R12.1")
  void refusesEveryActToAnOfficerWhomASuperiorHasStopped(Act act) {
    OfficerView stopped = officer("河南省局", TAX_SERVICE_OFFICE, OfficerRole.values());
    on(stopped);
    when(use.of(stopped)).thenReturn(true);

    refuses(act, "河南省局", Reason.SUSPENDED);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  @Tag("R10.3b")
  void refusesEveryActToAnOfficerWhoHasStillTheAssignedPassword(Act act) {
    on(OrganisationFixtures.newOfficer(CODE, "河南省局", TAX_SERVICE_OFFICE, OfficerRole.values()));

    refuses(act, "河南省局", Reason.PASSWORD);
  }

  @Test
  @Tag("A5")
  void carriesOutWhatAnOfficerOrderedAlthoughHeHasBeenAssignedAnotherPasswordSince() {
    on(OrganisationFixtures.newOfficer(CODE, "金水区税务局", COLLECTION_SECTION, OPERATOR));
    calls("system");

    mandate.during(
        OfficerCode.of(CODE),
        () -> assertThat(access.permits(Act.PREPARE_REMINDER, unit("金水区税务局"))).isTrue());
  }

  @Test
  void permitsSomewhereWhatReachesOnlyBelowIfAnythingLiesThere() {
    on(officer("郑州市税务局", SERVICE_CENTRE_12366, ADMINISTRATOR));
    assertThat(access.permits(Act.MAINTAIN_ADMINISTRATORS, unit("郑州市税务局"))).isFalse();
    assertThat(access.permits(Act.MAINTAIN_ADMINISTRATORS)).isTrue();
    assertThat(access.require(Act.EXCEPT_FROM_ONE_PUBLISHER)).isNotNull();

    on(officer("金水区税务局", COLLECTION_SECTION, ADMINISTRATOR));
    assertThat(access.permits(Act.MAINTAIN_ADMINISTRATORS)).as("below it are branches").isFalse();
  }

  @Test
  void givesNoAreaToAQueryForWhatDoesNotReachAWholeArea() {
    on(officer("郑州市税务局", SERVICE_CENTRE_12366, ADMINISTRATOR));

    assertThatThrownBy(() -> access.area(Act.MAINTAIN_OPERATORS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(access.area(Act.SEE_OFFICERS).getCode()).isEqualTo(unit("郑州市税务局"));
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void refusesEveryActOutsideTheOfficersArea(Act act) {
    for (DepartmentKind department : DepartmentKind.values()) {
      on(officer("金水区税务局", department, OfficerRole.values()));
      for (String outside : new String[] {"二七区税务局", "西工区税务局", "郑州市税务局", "河南省局", "洛阳市税务局"}) {
        assertThat(access.permits(act, unit(outside))).as("%s %s", department, outside).isFalse();
      }
    }
  }

  @Test
  @Tag("R7.5a")
  void permitsAnOperatorTheOwnUnitAndWhatLiesBelow() {
    on(officer("郑州市税务局", SERVICE_CENTRE_12366, OPERATOR));

    assertThat(access.require(Act.PREPARE_REMINDER, unit("金水区税务局")).getCode())
        .isEqualTo(OfficerCode.of(CODE));
    assertThat(access.permits(Act.PREPARE_REMINDER, unit("郑州市税务局"))).isTrue();
    assertThat(access.area(Act.SEE_NOTICES).getCode()).isEqualTo(unit("郑州市税务局"));
    verify(audit, never()).recordRefusal(any(), any(), any());
  }

  @Test
  @Tag("R7.3a")
  @Tag("A25")
  void permitsChasesToTheCollectionSectionOfUnitsWithCountyFunctionsAlone() {
    on(officer("河南省局", TAX_SERVICE_OFFICE, OPERATOR));
    refuses(Act.PREPARE_CHASE, "金水区税务局", Reason.OFFICE);
    on(officer("郑州市税务局", COLLECTION_SECTION, OPERATOR));
    refuses(Act.PREPARE_CHASE, "金水区税务局", Reason.OFFICE);
    on(officer("金水区税务局", GENERAL_OFFICE, OPERATOR));
    refuses(Act.PREPARE_CHASE, "金水区税务局", Reason.OFFICE);

    on(officer("金水区税务局", COLLECTION_SECTION, OPERATOR));
    assertThat(access.permits(Act.PREPARE_CHASE, unit("金水区税务局"))).isTrue();
    on(officer("济源市税务局", COLLECTION_SECTION, OPERATOR));
    assertThat(access.permits(Act.PREPARE_CHASE, unit("济源市税务局"))).isTrue();
  }

  @Test
  @Tag("A7")
  void permitsApprovalInTheOwnUnitAndDepartmentAlone() {
    on(officer("郑州市税务局", SERVICE_CENTRE_12366, APPROVER));

    refuses(Act.APPROVE, "金水区税务局", Reason.AREA);
    assertThatThrownBy(() -> access.require(Act.APPROVE, unit("郑州市税务局"), GENERAL_OFFICE))
        .isInstanceOfSatisfying(
            NotPermitted.class, r -> assertThat(r.reason()).isEqualTo(Reason.DEPARTMENT));
    assertThat(access.require(Act.APPROVE, unit("郑州市税务局"), SERVICE_CENTRE_12366)).isNotNull();
  }

  @Test
  @Tag("R7.2c")
  void leavesTheMaintenanceOfTaxpayersToFieldAdministration() {
    on(officer("金水区税务局", COLLECTION_SECTION, OPERATOR));
    refuses(Act.MAINTAIN_TAXPAYERS, "金水第一税务分局", Reason.OFFICE);

    on(officer("金水第一税务分局", FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR));
    assertThat(access.permits(Act.MAINTAIN_TAXPAYERS, unit("金水第一税务分局"))).isTrue();
    assertThat(access.permits(Act.IMPORT_TAXPAYERS, unit("金水第一税务分局"))).isFalse();
  }

  @Test
  @Tag("R6.1")
  @Tag("A22")
  void showsTechnicalPeopleLinksAndCountsButNeverMessages() {
    on(officer("河南省局", INFORMATION_CENTRE, TECHNICAL_OPERATION));

    refuses(Act.SEE_MESSAGES, "金水区税务局", Reason.OFFICE);
    refuses(Act.PREPARE_REMINDER, "金水区税务局", Reason.OFFICE);
    assertThat(access.permits(Act.CONTROL_LINKS)).isTrue();
    assertThat(access.permits(Act.SEE_NOTICES, unit("金水区税务局"))).isTrue();
  }

  @Test
  void keepsAdministratorsAndAuditorsAwayFromSending() {
    on(officer("郑州市税务局", SERVICE_CENTRE_12366, ADMINISTRATOR));
    assertThat(Arrays.stream(Act.values()).filter(access::permits))
        .containsExactlyInAnyOrder(
            Act.SEE_OFFICERS,
            Act.MAINTAIN_OPERATORS,
            Act.MAINTAIN_ADMINISTRATORS,
            Act.GRANT_PUBLISHING,
            Act.EXCEPT_FROM_ONE_PUBLISHER,
            Act.ENTRUST_TAXPAYERS,
            Act.CONTROL_SIGN_INS,
            Act.SEE_POLICY,
            Act.SUSPEND,
            Act.EXPORT_EVIDENCE,
            Act.SUPERVISE,
            Act.NAME_SECURITY_DUTY,
            Act.SEE_DUTIES,
            Act.READ_SAFEGUARDS);

    on(officer("郑州市税务局", SERVICE_CENTRE_12366, AUDITOR));
    assertThat(Arrays.stream(Act.values()).filter(access::permits))
        .containsExactlyInAnyOrder(
            Act.SEE_AUDIT, Act.EXPORT_EVIDENCE, Act.SEE_POLICY, Act.READ_SAFEGUARDS);
  }

  @Test
  @Tag("R7.1b")
  @Tag("R7.1c")
  @Tag("R7.1d")
  void letsEachTierMaintainItsOwnPeopleAndTheAdministratorsOfTheTierBelow() {
    on(officer("河南省局", INFORMATION_CENTRE, ADMINISTRATOR));
    permitsOnly(Act.MAINTAIN_OPERATORS, "河南省局");
    permitsOnly(Act.MAINTAIN_ADMINISTRATORS, "河南省局", "郑州市税务局", "洛阳市税务局", "济源市税务局");

    on(officer("郑州市税务局", SERVICE_CENTRE_12366, ADMINISTRATOR));
    permitsOnly(Act.MAINTAIN_OPERATORS, "郑州市税务局");
    permitsOnly(Act.MAINTAIN_ADMINISTRATORS, "金水区税务局", "二七区税务局");

    on(officer("金水区税务局", COLLECTION_SECTION, ADMINISTRATOR));
    permitsOnly(Act.MAINTAIN_OPERATORS, "金水区税务局", "金水第一税务分局");
    permitsOnly(Act.MAINTAIN_ADMINISTRATORS);
  }

  @Test
  @Tag("R10.1e")
  void letsWhoStandsInForAnApproverApproveWhatThatOneMayAndNothingElse() {
    OfficerView delegate = officer("郑州市税务局", SERVICE_CENTRE_12366, OPERATOR);
    OfficerView approver =
        officerOf("14101000002", "郑州市税务局", SERVICE_CENTRE_12366, APPROVER, OPERATOR);
    on(delegate);
    refuses(Act.APPROVE, "郑州市税务局", Reason.OFFICE);

    when(delegations.entrustedTo(delegate)).thenReturn(List.of(approver));

    assertThat(access.require(Act.APPROVE, unit("郑州市税务局"), SERVICE_CENTRE_12366))
        .isEqualTo(delegate);
    assertThat(access.holders(Act.APPROVE, unit("郑州市税务局"), SERVICE_CENTRE_12366))
        .containsExactly(approver);
    permitsOnly(Act.APPROVE, "郑州市税务局");
    refuses(Act.APPROVE, "金水区税务局", Reason.AREA);
    assertThatThrownBy(() -> access.require(Act.APPROVE, unit("郑州市税务局"), GENERAL_OFFICE))
        .isInstanceOfSatisfying(
            NotPermitted.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DEPARTMENT));
    refuses(Act.ENTRUST_APPROVAL, "郑州市税务局", Reason.OFFICE);
    doReturn(true).when(use).of(approver);
    lenient().doReturn(false).when(use).of(delegate);
    refuses(Act.APPROVE, "郑州市税务局", Reason.OFFICE);
    assertThat(access.holders(Act.APPROVE, unit("郑州市税务局"), SERVICE_CENTRE_12366)).isEmpty();
  }

  @Test
  @Tag("R10.1e")
  void asksNotInWhoseSteadWhereHisOwnOfficeSuffices() {
    OfficerView approver = officer("郑州市税务局", SERVICE_CENTRE_12366, APPROVER);
    on(approver);

    assertThat(access.holders(Act.APPROVE, unit("郑州市税务局"), SERVICE_CENTRE_12366))
        .containsExactly(approver);
    verify(delegations, never()).entrustedTo(any());
  }

  @Test
  @Tag("R10.1e")
  void passesOnNothingOfWhatIsEntrustedToADelegate() {
    OfficerView delegate = officer("郑州市税务局", SERVICE_CENTRE_12366, OPERATOR);
    OfficerView another = officerOf("14101000042", "郑州市税务局", SERVICE_CENTRE_12366, OPERATOR);
    OfficerView approver = officerOf("14101000002", "郑州市税务局", SERVICE_CENTRE_12366, APPROVER);
    lenient().when(delegations.entrustedTo(another)).thenReturn(List.of(approver));
    when(delegations.entrustedTo(delegate)).thenReturn(List.of(another));
    on(delegate);

    refuses(Act.APPROVE, "郑州市税务局", Reason.OFFICE);
  }

  private void permitsOnly(Act act, String... units) {
    assertThat(
            OrganisationFixtures.province().stream()
                .filter(unit -> access.permits(act, unit.getCode()))
                .map(AuthorityView::getShortName))
        .as("%s", act)
        .containsExactlyInAnyOrder(units);
  }

  @Test
  @Tag("R5.2")
  void letsTheProvincialOfficeSuperviseTheWholeProvince() {
    on(officer("河南省局", TAX_SERVICE_OFFICE, BUSINESS_OPERATION));

    assertThat(access.permits(Act.SEE_NOTICES, unit("济源市税务局"))).isTrue();
    assertThat(access.permits(Act.CONTROL_SENDING, unit("西工区税务局"))).isTrue();
    assertThat(access.permits(Act.PREPARE_REMINDER, unit("西工区税务局"))).isFalse();
  }

  @Test
  void saysWhatWasRefusedToWhomWhereWhyAndByWhichArticle() {
    on(officer("金水区税务局", COLLECTION_SECTION, OPERATOR));

    assertThatThrownBy(() -> access.require(Act.PREPARE_REMINDER, unit("西工区税务局")))
        .isInstanceOfSatisfying(
            NotPermitted.class,
            refusal -> {
              assertThat(refusal.getMessage())
                  .contains(
                      "张示例 " + CODE,
                      "prepare reminders",
                      "西工区税务局 14103030000",
                      "outside the area",
                      "article 7(5)");
              assertThat(RefusalText.of(refusal, Locale.SIMPLIFIED_CHINESE))
                  .contains("张示例 " + CODE, "准备纳税提醒", "西工区税务局 14103030000", "管辖范围", "第 7(5) 条");
            });
    verify(audit).recordRefusal("access.prepare_reminder", "authority:14103030000", "AREA");
  }

  @Test
  void refusesAUnitThatDoesNotExist() {
    on(officer("河南省局", TAX_SERVICE_OFFICE, BUSINESS_OPERATION));

    assertThat(access.permits(Act.SEE_NOTICES, AuthorityCode.of("14199990000"))).isFalse();
  }

  @Test
  void permitsASystemWhatItsScopesOpenWithinItsAreaInTheNameOfItsOfficer() {
    patron(officerOf(PATRON, "河南省局", INFORMATION_CENTRE, TECHNICAL_OPERATION));
    client("郑州市税务局", "filings:write");

    refuses(Act.IMPORT_TAXPAYERS, "金水区税务局", Reason.SCOPE);
    refuses(Act.PREPARE_REMINDER, "金水区税务局", Reason.SCOPE);
    refuses(Act.IMPORT_FILINGS, "西工区税务局", Reason.AREA);
    refuses(Act.IMPORT_FILINGS, "河南省局", Reason.AREA);
    assertThat(access.require(Act.IMPORT_FILINGS, unit("金水区税务局")).getCode())
        .isEqualTo(OfficerCode.of(PATRON));
    assertThat(access.area(Act.IMPORT_FILINGS).getCode()).isEqualTo(unit("郑州市税务局"));
  }

  @Test
  @Tag("R7.4g")
  @Tag("R7.4h")
  void showsASystemTheNoticesOfWhoAnswersForItAndNoOthers() {
    patron(officerOf(PATRON, "郑州市税务局", GENERAL_OFFICE, OPERATOR));
    client("郑州市税务局", "messages:read");
    assertThat(access.circles(Act.SEE_NOTICES)).as("without the scope").isEmpty();
    assertThat(access.circles(Act.SEE_MESSAGES)).containsExactly(Circle.STAFF);

    patron(officerOf(PATRON, "河南省局", INFORMATION_CENTRE, TECHNICAL_OPERATION));
    assertThat(access.circles(Act.SEE_MESSAGES)).containsExactly(Circle.TAXPAYERS);
  }

  @Test
  void stopsASystemWhoseOfficerHasLeftOrStandsBesideItsArea() {
    client("郑州市税务局", "filings:write");
    patron(
        OrganisationFixtures.formerOfficer(
            PATRON, "河南省局", INFORMATION_CENTRE, TECHNICAL_OPERATION));
    refuses(Act.IMPORT_FILINGS, "金水区税务局", Reason.PATRON);

    patron(officerOf(PATRON, "洛阳市税务局", SERVICE_CENTRE_12366, OPERATOR));
    refuses(Act.IMPORT_FILINGS, "金水区税务局", Reason.PATRON);
  }

  @Test
  @Tag("A5")
  void permitsThePlatformUnderAMandateWhatTheOfficerMayAndNoMore() {
    on(officer("金水区税务局", COLLECTION_SECTION, OPERATOR));
    calls("system");

    mandate.during(
        OfficerCode.of(CODE),
        () -> {
          refuses(Act.PREPARE_REMINDER, "西工区税务局", Reason.AREA);
          refuses(Act.APPROVE, "金水区税务局", Reason.OFFICE);
          assertThat(access.require(Act.PREPARE_REMINDER, unit("金水区税务局")).getCode())
              .isEqualTo(OfficerCode.of(CODE));
        });

    refuses(Act.PREPARE_REMINDER, "金水区税务局", Reason.NOBODY);
  }

  @Test
  void endsAMandateHoweverTheWorkEndsAndNeverPassesItOn() {
    OfficerCode officer = OfficerCode.of(CODE);

    assertThatThrownBy(
            () ->
                mandate.during(
                    officer,
                    () -> {
                      assertThat(CompletableFuture.supplyAsync(mandate::inTheNameOf).join())
                          .as("another thread")
                          .isEmpty();
                      assertThatThrownBy(() -> mandate.during(officer, () -> {}))
                          .isInstanceOf(IllegalStateException.class);
                      assertThat(mandate.inTheNameOf()).contains(CODE);
                      throw new IllegalArgumentException("the work fails");
                    }))
        .hasMessage("the work fails");
    assertThat(mandate.inTheNameOf()).isEmpty();
  }

  @Test
  void looksAtAMandateForNobodyButThePlatform() {
    on(officer("金水区税务局", COLLECTION_SECTION, OPERATOR));
    calls("14103030001");

    mandate.during(
        OfficerCode.of(CODE), () -> refuses(Act.PREPARE_REMINDER, "金水区税务局", Reason.NOBODY));
  }

  private void refuses(Act act, String target, Reason reason) {
    assertThatThrownBy(() -> access.require(act, unit(target)))
        .isInstanceOfSatisfying(
            NotPermitted.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.act()).isEqualTo(act);
              assertThat(refusal.target()).isEqualTo(unit(target).digits());
            });
    verify(audit, atLeastOnce())
        .recordRefusal(anyString(), eq("authority:" + unit(target)), eq(reason.name()));
  }

  private void calls(String principal) {
    lenient().when(session.getCallerPrincipal()).thenReturn(() -> principal);
  }

  /** This officer is known and calls. */
  private void on(OfficerView officer) {
    lenient().when(officers.find(officer.getCode())).thenReturn(Optional.of(officer));
    calls(officer.getCode().digits());
  }

  private void patron(OfficerView officer) {
    lenient().when(officers.find(officer.getCode())).thenReturn(Optional.of(officer));
  }

  private void client(String unit, String... scopes) {
    lenient()
        .when(registry.find("collection"))
        .thenReturn(
            Optional.of(
                new RegisteredClient(
                    "collection", unit(unit), OfficerCode.of(PATRON), Set.of(scopes))));
    calls("client:collection");
  }

  private static OfficerView officer(String unit, DepartmentKind department, OfficerRole... roles) {
    return officerOf(CODE, unit, department, roles);
  }

  private static OfficerView officerOf(
      String code, String unit, DepartmentKind department, OfficerRole... roles) {
    return OrganisationFixtures.officer(code, unit, department, roles);
  }

  private static AuthorityCode unit(String shortName) {
    return OrganisationFixtures.unit(shortName).getCode();
  }
}
