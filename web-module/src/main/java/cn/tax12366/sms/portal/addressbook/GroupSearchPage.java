package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.FoundCount;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupReceipt;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Finds taxpayers for a group, by what the list of taxpayers can be narrowed by. */
@Named
@RequestScoped
public class GroupSearchPage extends GroupSearch {

  @Inject private TaxpayersPage taxpayers;

  @Override
  public GroupKind getKind() {
    return GroupKind.TAXPAYERS;
  }

  @Override
  protected String page() {
    return "/addressbook/group-search.xhtml";
  }

  @Override
  protected FoundCount count(GroupFilling by, long id, AuthorityCode unit) {
    return by.count(id, taxpayers.criteria(unit, 0, 1));
  }

  @Override
  protected GroupReceipt add(GroupFilling by, long id, AuthorityCode unit) {
    return by.addFound(id, taxpayers.criteria(unit, 0, 1));
  }
}
