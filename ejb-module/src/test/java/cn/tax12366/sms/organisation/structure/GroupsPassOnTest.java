package cn.tax12366.sms.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.GroupAct;
import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.NewGroup;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2b")
class GroupsPassOnTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSuccessorKeepsTheGroupsOfAClosedCountyWithTheirMembers(TestDatabase database) {
    Reform reform = Reform.in(database);
    reform.province.taxpayer(Province.JINSHUI).known();
    found(reform, Reform.ERQI_OPERATOR, Province.ERQI);
    long passed = found(reform, Province.COUNTY_OPERATOR, Province.JINSHUI);
    reform
        .as(Province.COUNTY_OPERATOR, GroupFilling.class)
        .addFound(passed, TaxpayerCriteria.of(Province.JINSHUI, 0, 1));

    reform.close(Province.ERQI, Province.JINSHUI);

    GroupList list = reform.as(Reform.ERQI_OPERATOR, GroupList.class);
    assertThat(list.find(new GroupCriteria(null, null, false, 0, 10)).rows())
        .extracting(ContactGroup::getName)
        .containsExactlyInAnyOrder("高新技术企业", "高新技术企业（金水区税务局）");
    assertThat(list.get(passed).getGroup().getUnit()).isEqualTo(Province.ERQI);
    assertThat(list.get(passed).getCounts().present()).isEqualTo(1);
    assertThat(list.get(passed).isKept()).isTrue();
    assertThat(list.get(passed).getChanges().get(0).getAct()).isEqualTo(GroupAct.PASSED_ON);
    for (String table :
        List.of("contact_group_change", "contact_group_taxpayer", "contact_group")) {
      reform.province.execute("delete from " + table);
    }
  }

  private static long found(Reform reform, String officer, AuthorityCode unit) {
    return reform
        .as(officer, GroupMaintenance.class)
        .found(new NewGroup(unit, GroupKind.TAXPAYERS, "高新技术企业", null));
  }
}
