package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.SeenGroup;
import cn.tax12366.sms.portal.AddressedId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the group of the page is called and for, and whether it is open. */
@Named
@RequestScoped
public class GroupForm {

  @Inject private GroupPage page;
  @Inject private GroupMaintenance maintenance;
  @Inject private HttpServletRequest request;
  private String version;
  private String name;
  private String purpose;
  private boolean described;

  /** Whoever changes it changes what he has read, and not what has become of it since. */
  @PostConstruct
  void find() {
    version = request.getParameter("version");
  }

  public String describe() {
    maintenance.describe(seen(), name, purpose);
    return page.address();
  }

  public String close() {
    maintenance.close(seen());
    return page.address();
  }

  public String reopen() {
    maintenance.reopen(seen());
    return page.address();
  }

  private SeenGroup seen() {
    return new SeenGroup(
        page.getId(), Math.toIntExact(AddressedId.number(version) % 1_000_000_000));
  }

  private ContactGroup group() {
    return page.getFile().getGroup();
  }

  public String getVersion() {
    return version == null ? String.valueOf(group().getVersion()) : version;
  }

  public String getName() {
    return name == null ? group().getName() : name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPurpose() {
    return described ? purpose : group().getPurpose();
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
    this.described = true;
  }
}
