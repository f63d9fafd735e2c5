package cn.tax12366.sms.demo;

import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.NewGroup;
import cn.tax12366.sms.addressbook.staff.StaffCriteria;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.function.LongConsumer;

/**
 * A group of taxpayers that a city keeps and one that a county keeps, and one of the county's
 * staff, each of its own area.
 */
@ApplicationScoped
class DemoGroups {

  private static final int MEMBERS = 120;

  @Inject private ActingOfficer acting;
  @Inject private GroupList groups;
  @Inject private GroupMaintenance maintenance;
  @Inject private GroupFilling filling;

  /** Looks first at how far an interrupted start has come; nobody is in a group twice. */
  void prepare() {
    Region zhengzhou = Regions.byCode().get(Regions.ZHENGZHOU);
    Region jinshui = Regions.byCode().get(Regions.JINSHUI);
    keep(
        DemoSignIn.RULE_OWNER,
        new NewGroup(zhengzhou.authority(), GroupKind.TAXPAYERS, "高新技术企业培育（示例）", "研发费用加计扣除政策辅导"),
        group -> filling.addListed(group, numbers(zhengzhou, "科技有限公司")));
    keep(
        DemoSignIn.JINSHUI_OPERATOR,
        new NewGroup(jinshui.authority(), GroupKind.TAXPAYERS, "个体工商户联系群（示例）", "定期定额户申报方式辅导"),
        group -> filling.addListed(group, numbers(jinshui, "店")));
    keep(
        DemoSignIn.JINSHUI_OPERATOR,
        new NewGroup(jinshui.authority(), GroupKind.STAFF, "分局税源管理人员（示例）", "征期工作通知"),
        group -> filling.addFound(group, ofBranches(jinshui)));
  }

  private void keep(OfficerCode keeper, NewGroup wanted, LongConsumer fill) {
    GroupCriteria sameName = new GroupCriteria(wanted.unit(), wanted.name(), false, 0, 1);
    acting.actAs(
        keeper,
        () -> {
          if (groups.find(sameName).total() == 0) {
            fill.accept(maintenance.found(wanted));
          }
        });
  }

  private static StaffCriteria ofBranches(Region kept) {
    return new StaffCriteria(
        kept.authority(), null, null, DepartmentKind.FIELD_ADMINISTRATION, false, false, 0, 1);
  }

  /** Units of a county begin with its seven digits, and those of a city with its five. */
  private static String numbers(Region kept, String partOfNames) {
    String beginning = kept.authority().digits().replaceFirst("0+$", "");
    StringJoiner numbers = new StringJoiner("\n");
    int taken = 0;
    for (Iterator<DemoTaxpayer> all = new DemoTaxpayers(); all.hasNext() && taken < MEMBERS; ) {
      DemoTaxpayer each = all.next();
      if (each.authority().digits().startsWith(beginning) && each.name().contains(partOfNames)) {
        numbers.add(each.number());
        taken++;
      }
    }
    return numbers.toString();
  }
}
