package cn.tax12366.sms.addressbook.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
@Tag("R7.2b")
class GroupMaintenanceTest {

  private static final String OFFICE = "14101050171";
  private static final String FIELD = "14101050172";

  private GroupScene scene;

  private void in(TestDatabase database) {
    scene = new GroupScene(database);
    appoint(OFFICE, DepartmentKind.GENERAL_OFFICE, OfficerRole.OPERATOR);
    appoint(FIELD, DepartmentKind.FIELD_ADMINISTRATION, OfficerRole.FIELD_ADMINISTRATOR);
    scene.province.execute("update officer set must_change_password = false");
  }

  private void appoint(String code, DepartmentKind department, OfficerRole role) {
    scene
        .province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(
            new NewOfficer(
                OfficerCode.of(code), "钱示例", Province.JINSHUI, department, Set.of(role)));
  }

  @AfterEach
  void dismiss() {
    for (String table :
        List.of(
            "contact_group_change",
            "contact_group_taxpayer",
            "contact_group_staff",
            "contact_group",
            "officer_role where officer_code like '1410105017%'",
            "officer where code like '1410105017%'")) {
      scene.province.execute("delete from " + table);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoKeepsTheBookFoundsNamesClosesAndReopensAGroup(TestDatabase database) {
    in(database);
    long group = scene.group("高新技术企业");

    assertThatThrownBy(() -> scene.group(" ")).isInstanceOf(GroupNameUnfit.class);
    assertThatThrownBy(() -> scene.group("高".repeat(61))).isInstanceOf(GroupNameUnfit.class);
    assertThatThrownBy(() -> scene.group(" 高新技术企业 ")).isInstanceOf(GroupNameTaken.class);
    SeenGroup seen = scene.seen(group);
    scene.keeping().describe(seen, "高新技术企业（2026）", null);
    assertThatThrownBy(() -> scene.keeping().describe(seen, "别的名称", null))
        .isInstanceOf(GroupChangedMeanwhile.class)
        .hasMessageContaining("高新技术企业（2026）");
    scene.keeping().close(scene.seen(group));
    assertThatThrownBy(() -> scene.filling().addListed(group, "41"))
        .isInstanceOf(GroupClosed.class);
    assertThatThrownBy(() -> scene.group("高新技术企业（2026）"))
        .as("a closed one keeps its name")
        .isInstanceOf(GroupNameTaken.class);
    assertThat(names(Province.COUNTY_OPERATOR, false)).isEmpty();
    assertThat(names(Province.COUNTY_OPERATOR, true)).containsExactly("高新技术企业（2026）");
    scene.keeping().reopen(scene.seen(group));

    GroupFile file = scene.file(group);
    assertThat(file.isKept()).isTrue();
    assertThat(file.getGroup().isOpen()).isTrue();
    assertThat(file.getGroup().getPurpose()).isNull();
    assertThat(file.getGroup().getFounderName()).isEqualTo("李示例");
    assertThat(file.getChanges())
        .extracting(GroupChange::getAct)
        .containsExactly(
            GroupAct.REOPENED,
            GroupAct.CLOSED,
            GroupAct.PURPOSE,
            GroupAct.RENAMED,
            GroupAct.FOUNDED);
    assertThat(
            scene.province.strings(
                "select act from audit_entry where act like 'contact-group.%' order by id"))
        .containsExactly(
            "contact-group.founded",
            "contact-group.described",
            "contact-group.closed",
            "contact-group.reopened");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aTierAboveSeesTheGroupAndChangesNoneAndANeighbourIsToldThereIsNone(TestDatabase database) {
    in(database);
    long group = scene.group("高新技术企业");
    SeenGroup seen = scene.seen(group);

    assertThatThrownBy(() -> scene.as(Province.JIYUAN_OPERATOR, GroupList.class).get(group))
        .isInstanceOf(NoSuchGroup.class);
    assertThatThrownBy(
            () ->
                scene
                    .as(Province.JIYUAN_OPERATOR, GroupList.class)
                    .members(group, new MemberCriteria(MemberFilter.PRESENT, null, 0, 10)))
        .isInstanceOf(NoSuchGroup.class);
    assertThatThrownBy(
            () -> scene.as(Province.JIYUAN_OPERATOR, GroupFilling.class).addListed(group, "41"))
        .isInstanceOf(NoSuchGroup.class);
    assertThat(names(Province.JIYUAN_OPERATOR, false)).isEmpty();
    assertThatThrownBy(
            () ->
                scene
                    .as(Province.JIYUAN_OPERATOR, GroupList.class)
                    .find(new GroupCriteria(Province.JINSHUI, null, false, 0, 10)))
        .isInstanceOf(NotPermitted.class);

    assertThat(names(Province.CITY_OPERATOR, false)).containsExactly("高新技术企业");
    assertThat(scene.as(Province.CITY_OPERATOR, GroupList.class).get(group).isKept()).isFalse();
    assertThat(scene.as(Province.CITY_OPERATOR, GroupList.class).kept(GroupKind.TAXPAYERS))
        .isEmpty();
    assertThatThrownBy(
            () -> scene.as(Province.CITY_OPERATOR, GroupMaintenance.class).describe(seen, "改名", ""))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> scene.as(Province.CITY_OPERATOR, GroupFilling.class).addListed(group, "41"))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> found(Province.CITY_OPERATOR, Province.JINSHUI, GroupKind.TAXPAYERS, "代建"))
        .isInstanceOf(NotPermitted.class);

    assertThat(names(FIELD, false)).as("who has taxpayers there").containsExactly("高新技术企业");
    assertThatThrownBy(() -> scene.as(FIELD, GroupMaintenance.class).close(seen))
        .isInstanceOf(NotPermitted.class);
    assertThat(scene.file(group).getGroup().getName()).isEqualTo("高新技术企业");
    assertThat(scene.file(group).getGroup().isOpen()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4h")
  void theGeneralOfficeKeepsGroupsOfStaffAndNoneOfTaxpayers(TestDatabase database) {
    in(database);
    scene.group("高新技术企业");

    assertThatThrownBy(() -> found(OFFICE, Province.JINSHUI, GroupKind.TAXPAYERS, "纳税人"))
        .isInstanceOf(NotPermitted.class);
    found(OFFICE, Province.JINSHUI, GroupKind.STAFF, "高新技术企业");

    assertThat(names(OFFICE, false)).as("of each kind one is called so").hasSize(1);
    assertThat(names(Province.COUNTY_OPERATOR, false)).hasSize(2);
    assertThat(names(FIELD, false)).as("who does not see the staff").hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theCountyKeepsGroupsOfItsBranchesWhichHaveNoOperators(TestDatabase database) {
    in(database);

    found(Province.COUNTY_OPERATOR, Province.BRANCH, GroupKind.TAXPAYERS, "分局联系群");
    found(Province.CITY_OPERATOR, Province.ZHENGZHOU, GroupKind.TAXPAYERS, "全市重点税源");

    assertThat(names(Province.COUNTY_OPERATOR, false)).containsExactly("分局联系群");
    assertThat(scene.as(Province.CITY_OPERATOR, GroupList.class).kept(GroupKind.STAFF)).isEmpty();
    assertThat(scene.as(Province.CITY_OPERATOR, GroupList.class).kept(GroupKind.TAXPAYERS))
        .extracting(ContactGroup::getName)
        .containsExactly("全市重点税源");
    assertThat(
            scene
                .as(Province.CITY_OPERATOR, GroupList.class)
                .find(new GroupCriteria(null, "联系", false, 0, 10))
                .rows())
        .extracting(ContactGroup::getName)
        .containsExactly("分局联系群");
  }

  private void found(String officer, AuthorityCode unit, GroupKind kind, String name) {
    scene.as(officer, GroupMaintenance.class).found(new NewGroup(unit, kind, name, null));
  }

  private List<String> names(String officer, boolean closed) {
    return scene
        .as(officer, GroupList.class)
        .find(new GroupCriteria(null, null, closed, 0, 10))
        .rows()
        .stream()
        .map(ContactGroup::getName)
        .toList();
  }
}
