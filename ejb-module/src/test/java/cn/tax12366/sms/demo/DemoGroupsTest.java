package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.GroupMember;
import cn.tax12366.sms.addressbook.group.MemberCriteria;
import cn.tax12366.sms.addressbook.group.MemberFilter;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
@Tag("R7.2b")
class DemoGroupsTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theCountyKeepsOneGroupOfTaxpayersAndOneOfItsStaffHoweverOftenTheDemoBegins(
      TestDatabase database) {
    try (PlainContainer container = DemoScene.founded(database.migrated())) {
      DemoScene.takeIn(container, ListContent.STAFF, DemoStaff.rows());
      DemoScene.takeIn(
          container,
          ListContent.TAXPAYERS,
          DemoScene.of(DemoLists.taxpayers(), number -> number.contains("410105")));

      for (int start = 0; start < 2; start++) {
        container.as("system").get(DemoGroups.class).prepare();
      }

      GroupList groups = container.as(DemoSignIn.JINSHUI_OPERATOR.digits()).get(GroupList.class);
      List<ContactGroup> kept = groups.find(new GroupCriteria(null, null, false, 0, 10)).rows();
      assertThat(kept)
          .extracting(ContactGroup::getKind, group -> group.getCounts().reached() > 1)
          .containsExactlyInAnyOrder(
              tuple(GroupKind.TAXPAYERS, true), tuple(GroupKind.STAFF, true));
      assertThat(kept).allMatch(group -> group.getName().contains("示例"));
      long ofStaff =
          kept.stream()
              .filter(group -> group.getKind() == GroupKind.STAFF)
              .findFirst()
              .orElseThrow()
              .getId();
      assertThat(
              groups
                  .members(ofStaff, new MemberCriteria(MemberFilter.PRESENT, null, 0, 100))
                  .rows())
          .extracting(GroupMember::getUnitName)
          .allMatch(unit -> unit.startsWith("金水区"));
    }
  }
}
