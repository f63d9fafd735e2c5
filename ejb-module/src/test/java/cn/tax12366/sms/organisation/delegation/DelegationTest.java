package cn.tax12366.sms.organisation.delegation;

import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R10.1e")
class DelegationTest {

  private static final Instant NOW = Instant.parse("2026-12-10T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final OfficerView APPROVER = approver(OfficerRole.APPROVER);
  private static final OfficerView COLLEAGUE =
      colleague("郑州市税务局", SERVICE_CENTRE_12366, OfficerRole.OPERATOR);

  @Test
  void runsFromItsFirstToItsLastDayBothIncluded() {
    Delegation delegation = made(COLLEAGUE, TODAY.plusDays(1), TODAY.plusDays(2));

    assertThat(delegation.state(TODAY)).isEqualTo(DelegationState.AHEAD);
    assertThat(delegation.state(TODAY.plusDays(1))).isEqualTo(DelegationState.RUNNING);
    assertThat(delegation.state(TODAY.plusDays(2))).isEqualTo(DelegationState.RUNNING);
    assertThat(delegation.state(TODAY.plusDays(3))).isEqualTo(DelegationState.OVER);
  }

  @Test
  void beginsTodayAtTheEarliestAndTakesThirtyDaysAtMost() {
    assertThat(made(COLLEAGUE, TODAY, TODAY).state(TODAY)).isEqualTo(DelegationState.RUNNING);
    made(COLLEAGUE, TODAY, TODAY.plusDays(29));

    assertThatThrownBy(() -> made(COLLEAGUE, TODAY, TODAY.plusDays(30)))
        .isInstanceOfSatisfying(
            DelegationTooLong.class,
            refusal -> assertThat(refusal.arguments()).containsExactly(31L, 30));
    for (LocalDate[] days :
        new LocalDate[][] {
          {TODAY.minusDays(1), TODAY},
          {TODAY.plusDays(1), TODAY},
          {null, TODAY},
          {TODAY, null}
        }) {
      assertThatThrownBy(() -> made(COLLEAGUE, days[0], days[1]))
          .isInstanceOf(DelegationOutOfTime.class);
    }
  }

  @Test
  void goesToACollegueOfTheSameUnitAndDepartmentWhoDoesNotApproveHimself() {
    refused(APPROVER, DelegatedToOneself.class);
    refused(colleague("郑州市税务局", GENERAL_OFFICE, OfficerRole.OPERATOR), DelegateElsewhere.class);
    refused(
        colleague("洛阳市税务局", SERVICE_CENTRE_12366, OfficerRole.OPERATOR), DelegateElsewhere.class);
    refused(
        OrganisationFixtures.formerOfficer(
            "14101000041", "郑州市税务局", SERVICE_CENTRE_12366, OfficerRole.OPERATOR),
        DelegateElsewhere.class);
    refused(colleague("郑州市税务局", SERVICE_CENTRE_12366, OfficerRole.APPROVER), DelegateUnfit.class);
    for (OfficerRole role : OfficerRole.values()) {
      if (role.isAdministrator()) {
        refused(colleague("郑州市税务局", SERVICE_CENTRE_12366, role), DelegateUnfit.class);
      }
    }
  }

  @Test
  void holdsAsLongAsBothAreWhatTheyWere() {
    Delegation delegation = made(COLLEAGUE, TODAY, TODAY);

    assertThat(delegation.brokenBy(APPROVER, COLLEAGUE)).isEmpty();
    assertThat(delegation.brokenBy(approver(OfficerRole.OPERATOR), COLLEAGUE))
        .contains(DelegationEnd.DELEGATOR_CHANGED);
    assertThat(
            delegation.brokenBy(
                OrganisationFixtures.officer(
                    "14101000002", "郑州市税务局", GENERAL_OFFICE, OfficerRole.APPROVER),
                COLLEAGUE))
        .contains(DelegationEnd.DELEGATOR_CHANGED);
    assertThat(
            delegation.brokenBy(
                APPROVER, colleague("洛阳市税务局", SERVICE_CENTRE_12366, OfficerRole.OPERATOR)))
        .contains(DelegationEnd.DELEGATE_CHANGED);
    assertThat(
            delegation.brokenBy(
                APPROVER, colleague("郑州市税务局", SERVICE_CENTRE_12366, OfficerRole.AUDITOR)))
        .contains(DelegationEnd.DELEGATE_CHANGED);
  }

  @Test
  void endsOnce() {
    Delegation delegation = made(COLLEAGUE, TODAY, TODAY);
    delegation.end(DelegationEnd.TAKEN_BACK, APPROVER.getCode(), NOW);

    assertThat(delegation.state(TODAY)).isEqualTo(DelegationState.OVER);
    assertThatThrownBy(() -> delegation.end(DelegationEnd.ONE_SUSPENDED, null, NOW))
        .isInstanceOf(DelegationAlreadyOver.class);
    assertThat(delegation.endedBecause()).isEqualTo(DelegationEnd.TAKEN_BACK);
  }

  @Test
  void keepsAReasonThatFits() {
    assertThat(made(COLLEAGUE, TODAY, TODAY).reason()).isNull();
    DelegationTerms terms = new DelegationTerms(TODAY, TODAY, " " + "差".repeat(300), TODAY);
    assertThat(Delegation.made(APPROVER, COLLEAGUE, terms, NOW).reason()).hasSize(200);
  }

  private static void refused(OfficerView delegate, Class<? extends RuntimeException> refusal) {
    assertThatThrownBy(() -> made(delegate, TODAY, TODAY)).isInstanceOf(refusal);
  }

  private static Delegation made(OfficerView delegate, LocalDate first, LocalDate last) {
    return Delegation.made(APPROVER, delegate, new DelegationTerms(first, last, " ", TODAY), NOW);
  }

  private static OfficerView approver(OfficerRole... roles) {
    return OrganisationFixtures.officer("14101000002", "郑州市税务局", SERVICE_CENTRE_12366, roles);
  }

  private static OfficerView colleague(
      String unit, DepartmentKind department, OfficerRole... roles) {
    return OrganisationFixtures.officer("14101000041", unit, department, roles);
  }
}
