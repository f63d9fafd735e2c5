package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.NewGroup;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Founds a group; its page is where members come into it. */
@Named
@RequestScoped
public class GroupFounding {

  @Inject private GroupMaintenance maintenance;
  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;
  private String name;
  private String purpose;
  private String unit;
  private GroupKind kind;
  private boolean tried;
  private List<AuthorityView> units;

  public String found() {
    long id =
        maintenance.found(
            new NewGroup(
                unit == null ? signedIn.getUnit() : AuthorityCode.of(unit),
                getKind(),
                name,
                purpose));
    return "/addressbook/group.xhtml?faces-redirect=true&id=" + id;
  }

  /** True where somebody has tried: what he has typed stays before him beside the refusal. */
  public boolean isBegun() {
    return tried;
  }

  /** The units whose groups the reader keeps, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units =
          authorities.subtree(signedIn.getUnit()).stream()
              .filter(AuthorityView::isInForce)
              .filter(each -> signedIn.mayUpon("MAINTAIN_GROUPS", each.getCode()))
              .toList();
    }
    return units;
  }

  /** The kinds of which the reader keeps groups. */
  public List<GroupKind> getKinds() {
    List<GroupKind> kinds = new ArrayList<>();
    if (signedIn.may("SEE_TAXPAYERS")) {
      kinds.add(GroupKind.TAXPAYERS);
    }
    if (signedIn.may("SEE_STAFF")) {
      kinds.add(GroupKind.STAFF);
    }
    return kinds;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
    tried = true;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  /** Code of the unit that is to keep it; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** The first that the reader keeps, where nothing was chosen. */
  public GroupKind getKind() {
    return kind == null ? getKinds().get(0) : kind;
  }

  public void setKind(GroupKind kind) {
    this.kind = kind;
  }
}
