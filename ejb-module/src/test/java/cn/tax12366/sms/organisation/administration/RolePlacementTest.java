package cn.tax12366.sms.organisation.administration;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.AUDITOR;
import static cn.tax12366.sms.organisation.OfficerRole.CASE_OFFICER;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static cn.tax12366.sms.organisation.OfficerRole.SECURITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;
import static cn.tax12366.sms.organisation.OrganisationFixtures.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolePlacementTest {

  @Test
  void givesEachTierTheDepartmentsOfTheRegulation() {
    assertThat(RolePlacement.departments(unit("河南省局")))
        .containsExactly(TAX_SERVICE_OFFICE, GENERAL_OFFICE, INFORMATION_CENTRE);
    assertThat(RolePlacement.departments(unit("郑州市税务局")))
        .containsExactly(SERVICE_CENTRE_12366, GENERAL_OFFICE);
    assertThat(RolePlacement.departments(unit("金水区税务局")))
        .containsExactly(COLLECTION_SECTION, GENERAL_OFFICE, FIELD_ADMINISTRATION);
    assertThat(RolePlacement.departments(unit("金水第一税务分局"))).containsExactly(FIELD_ADMINISTRATION);
  }

  @Test
  @Tag("A25")
  void givesAUnitWithCountyFunctionsACollectionSectionAndFieldAdministrationToo() {
    assertThat(RolePlacement.departments(unit("济源市税务局")))
        .containsExactly(
            SERVICE_CENTRE_12366, COLLECTION_SECTION, GENERAL_OFFICE, FIELD_ADMINISTRATION);
  }

  @Test
  @Tag("R7.6")
  void leavesCasesToProvinceAndCities() {
    assertThat(RolePlacement.roles(unit("河南省局"), TAX_SERVICE_OFFICE)).contains(CASE_OFFICER);
    assertThat(RolePlacement.roles(unit("郑州市税务局"), SERVICE_CENTRE_12366)).contains(CASE_OFFICER);
    for (DepartmentKind department : DepartmentKind.values()) {
      assertThat(RolePlacement.roles(unit("金水区税务局"), department)).doesNotContain(CASE_OFFICER);
    }
  }

  @Test
  @Tag("A22")
  void givesTheInformationCentreNoBusinessPower() {
    assertThat(RolePlacement.roles(unit("河南省局"), INFORMATION_CENTRE))
        .containsExactlyInAnyOrder(TECHNICAL_OPERATION, ADMINISTRATOR, SECURITY_ADMINISTRATOR);
  }

  @Test
  @Tag("R7.1a")
  void givesABranchNoAdministratorOfAnyKind() {
    for (DepartmentKind department : DepartmentKind.values()) {
      assertThat(RolePlacement.roles(unit("金水第一税务分局"), department))
          .noneMatch(OfficerRole::isAdministrator);
    }
  }

  @ParameterizedTest
  @EnumSource(OfficerRole.class)
  void hasAPlaceForEveryRoleSomewhere(OfficerRole role) {
    assertThat(
            OrganisationFixtures.province().stream()
                .flatMap(
                    unit ->
                        RolePlacement.departments(unit).stream()
                            .flatMap(each -> RolePlacement.roles(unit, each).stream())))
        .contains(role);
  }

  @Test
  void refusesAnAdministratorWithAnotherRole() {
    AuthorityView province = unit("河南省局");
    for (OfficerRole administrator : List.of(ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR)) {
      for (OfficerRole other : EnumSet.complementOf(EnumSet.of(administrator))) {
        assertThatThrownBy(
                () -> RolePlacement.require(province, GENERAL_OFFICE, Set.of(administrator, other)))
            .as("%s and %s", administrator, other)
            .isInstanceOf(AdministratorHasOneRole.class);
      }
    }
  }

  @Test
  void refusesNoRoleAndARoleOutOfPlace() {
    assertThatThrownBy(() -> RolePlacement.require(unit("金水区税务局"), COLLECTION_SECTION, Set.of()))
        .isInstanceOf(RoleMissing.class);
    assertThatThrownBy(
            () -> RolePlacement.require(unit("郑州市税务局"), COLLECTION_SECTION, Set.of(OPERATOR)))
        .isInstanceOf(RoleOutOfPlace.class);
  }
}
