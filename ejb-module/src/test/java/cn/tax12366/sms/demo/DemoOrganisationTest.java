package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.administration.RolePlacement;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DemoOrganisationTest {

  private static final List<NewAuthority> UNITS = Regions.authorities();
  private static final List<NewOfficer> OFFICERS = Staff.all();

  @Test
  void foundsEachUnitOnceAndAfterTheOneAboveIt() {
    Set<AuthorityCode> founded = new HashSet<>();
    for (NewAuthority unit : UNITS) {
      assertThat(unit.parent() == null || founded.contains(unit.parent())).as(unit.name()).isTrue();
      assertThat(founded.add(unit.code())).as(unit.name()).isTrue();
      assertThat(unit.shortName()).hasSizeLessThanOrEqualTo(40);
    }
    assertThat(UNITS).filteredOn(unit -> unit.parent() == null).hasSize(1);
  }

  @Test
  void hasEighteenCitiesAndAllTheCountiesOfThreeOfThemWithBranches() {
    assertThat(UNITS).filteredOn(unit -> unit.tier() == Tier.CITY).hasSize(18);
    assertThat(countiesOf("14101000000")).hasSize(12);
    assertThat(countiesOf("14103000000")).hasSize(14);
    assertThat(countiesOf("14113000000")).hasSize(13);
    for (AuthorityCode county : countiesOf("14101000000")) {
      assertThat(UNITS).anyMatch(unit -> county.equals(unit.parent()));
    }
  }

  @Test
  @Tag("A25")
  void givesCountyFunctionsToJiyuanAndToNoOtherCity() {
    assertThat(UNITS)
        .filteredOn(unit -> unit.tier() == Tier.CITY && unit.countyFunctions())
        .extracting(unit -> unit.code().digits())
        .containsExactly("14190010000");
    assertThat(UNITS)
        .filteredOn(unit -> unit.tier() == Tier.CITY && !unit.countyFunctions())
        .allMatch(city -> UNITS.stream().anyMatch(unit -> city.code().equals(unit.parent())));
  }

  @Test
  void appointsNobodyWhomAnAdministratorCouldNotAppoint() {
    for (NewOfficer officer : OFFICERS) {
      NewAuthority unit =
          UNITS.stream().filter(each -> each.code().equals(officer.unit())).findAny().orElseThrow();
      AuthorityView place =
          new AuthorityView(
              unit.code(),
              unit.parent(),
              "/",
              unit.tier(),
              unit.name(),
              unit.shortName(),
              unit.countyFunctions() || unit.tier() == Tier.COUNTY,
              new AuthorityView.Term(LocalDate.of(2026, 12, 1), null, null));
      assertThat(RolePlacement.roles(place, officer.department()))
          .as("%s %s", unit.name(), officer.department())
          .containsAll(officer.roles());
    }
  }

  @Test
  void appointsEachOfficerOnceUnderANameOfHisOwnInAUnitThatExists() {
    Set<AuthorityCode> codes = UNITS.stream().map(NewAuthority::code).collect(Collectors.toSet());

    assertThat(OFFICERS).extracting(NewOfficer::code).doesNotHaveDuplicates();
    assertThat(OFFICERS).extracting(NewOfficer::realName).doesNotHaveDuplicates();
    assertThat(OFFICERS).allMatch(officer -> codes.contains(officer.unit()));
  }

  @Test
  @Tag("R7.1a")
  void givesEveryBureauAnAdministratorAndNoBranchOne() {
    for (NewAuthority unit : UNITS) {
      long administrators =
          OFFICERS.stream()
              .filter(officer -> officer.unit().equals(unit.code()))
              .filter(officer -> officer.roles().contains(OfficerRole.ADMINISTRATOR))
              .count();
      assertThat(administrators).as(unit.name()).isEqualTo(unit.tier() == Tier.BRANCH ? 0 : 1);
    }
  }

  @Test
  void givesEveryUnitWithCountyFunctionsTwoPeopleInItsCollectionSectionOneOfThemAnApprover() {
    for (NewAuthority unit : UNITS) {
      List<NewOfficer> section =
          OFFICERS.stream()
              .filter(officer -> officer.unit().equals(unit.code()))
              .filter(officer -> officer.department() == DepartmentKind.COLLECTION_SECTION)
              .toList();
      boolean county = unit.countyFunctions() || unit.tier() == Tier.COUNTY;
      assertThat(section).as(unit.name()).hasSize(county ? 2 : 0);
      assertThat(section.stream().filter(o -> o.roles().contains(OfficerRole.APPROVER)))
          .hasSize(county ? 1 : 0);
    }
  }

  private static List<AuthorityCode> countiesOf(String city) {
    return UNITS.stream()
        .filter(unit -> unit.tier() == Tier.COUNTY)
        .filter(unit -> AuthorityCode.of(city).equals(unit.parent()))
        .map(NewAuthority::code)
        .toList();
  }

  @Test
  void codesItsOfficersAsTheBureauDoes() {
    assertThat(OFFICERS.get(0).code()).isEqualTo(OfficerCode.of("14100000001"));
  }
}
