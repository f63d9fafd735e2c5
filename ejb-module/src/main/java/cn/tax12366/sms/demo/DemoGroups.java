package cn.tax12366.sms.demo;

import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.NewGroup;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.StringJoiner;

/** A group that a city keeps, and one that a county keeps, each with taxpayers of its area. */
@ApplicationScoped
class DemoGroups {

  private static final int MEMBERS = 120;

  @Inject private ActingOfficer acting;
  @Inject private GroupList groups;
  @Inject private GroupMaintenance maintenance;
  @Inject private GroupFilling filling;

  /** Looks first at how far an interrupted start has come; nobody is in a group twice. */
  void prepare() {
    keep(DemoSignIn.RULE_OWNER, Regions.ZHENGZHOU, "高新技术企业培育（示例）", "研发费用加计扣除政策辅导", "科技有限公司");
    keep(DemoSignIn.JINSHUI_OPERATOR, Regions.JINSHUI, "个体工商户联系群（示例）", "定期定额户申报方式辅导", "店");
  }

  private void keep(
      OfficerCode keeper, String region, String name, String purpose, String partOfNames) {
    Region kept = Regions.byCode().get(region);
    acting.actAs(
        keeper,
        () -> {
          if (groups.find(new GroupCriteria(kept.authority(), name, false, 0, 1)).total() == 0) {
            long group =
                maintenance.found(
                    new NewGroup(kept.authority(), GroupKind.TAXPAYERS, name, purpose));
            filling.addListed(group, numbers(kept, partOfNames));
          }
        });
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
