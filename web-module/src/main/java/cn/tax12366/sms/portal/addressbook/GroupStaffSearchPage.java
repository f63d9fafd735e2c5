package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.FoundCount;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupReceipt;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Finds staff for a group, by what the phone book of staff can be narrowed by. */
@Named
@RequestScoped
public class GroupStaffSearchPage extends GroupSearch {

  @Inject private StaffPage staff;

  @Override
  public GroupKind getKind() {
    return GroupKind.STAFF;
  }

  @Override
  protected String page() {
    return "/addressbook/group-search-staff.xhtml";
  }

  @Override
  protected FoundCount count(GroupFilling by, long id, AuthorityCode unit) {
    return by.count(id, staff.criteria(unit, 0, 1));
  }

  @Override
  protected GroupReceipt add(GroupFilling by, long id, AuthorityCode unit) {
    return by.addFound(id, staff.criteria(unit, 0, 1));
  }
}
