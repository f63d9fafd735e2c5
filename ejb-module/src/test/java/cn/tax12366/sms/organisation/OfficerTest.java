package cn.tax12366.sms.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.OfficerCode;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerTest {

  private static final OfficerCode CODE = OfficerCode.of("14101050001");

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "张", "管理员", "操作员", "Admin", " test "})
  @Tag("R10.3a")
  void refusesWhatIsNobodysRealName(String name) {
    assertThatThrownBy(
            () ->
                Officer.appoint(
                    CODE,
                    name,
                    OrganisationFixtures.JINSHUI,
                    DepartmentKind.COLLECTION_SECTION,
                    Set.of(OfficerRole.OPERATOR)))
        .isInstanceOf(NoRealName.class);
  }

  @Test
  @Tag("R7.1a")
  void refusesAnAdministratorAtABranch() {
    assertThatThrownBy(
            () ->
                Officer.appoint(
                    CODE,
                    "张示例",
                    OrganisationFixtures.JINSHUI_BRANCH,
                    DepartmentKind.FIELD_ADMINISTRATION,
                    Set.of(OfficerRole.FIELD_ADMINISTRATOR, OfficerRole.ADMINISTRATOR)))
        .isInstanceOf(NoAdministratorAtBranch.class);
  }

  @Test
  @Tag("R10.3b")
  void beginsActiveWithoutAUsablePasswordAndMustChangeTheAssignedOne() {
    OfficerView officer =
        OrganisationFixtures.newOfficer(
            CODE.digits(), "金水区税务局", DepartmentKind.COLLECTION_SECTION, OfficerRole.OPERATOR);

    assertThat(officer.isActive()).isTrue();
    assertThat(officer.isMustChangePassword()).isTrue();
    assertThat(officer.getAuthorityName()).isEqualTo("金水区税务局");
  }
}
