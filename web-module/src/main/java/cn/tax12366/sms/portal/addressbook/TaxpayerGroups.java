package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.GroupList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The groups in which the taxpayer of the page is. */
@Named
@RequestScoped
public class TaxpayerGroups {

  @Inject private TaxpayerPage page;
  @Inject private GroupList groups;
  private List<ContactGroup> all;

  public List<ContactGroup> getAll() {
    if (all == null) {
      all = groups.ofTaxpayer(page.getId());
    }
    return all;
  }
}
