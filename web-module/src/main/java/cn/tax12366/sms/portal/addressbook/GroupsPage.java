package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The groups of one's area; what narrows the list stands in the address. */
@Named
@RequestScoped
public class GroupsPage {

  @Inject private GroupList groups;
  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;
  private final PagedRows<ContactGroup> rows = new PagedRows<>(this::page);
  private String unit;
  private String words;
  private boolean closed;
  private List<AuthorityView> units;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  private Page<ContactGroup> page(int first, int size) {
    return groups.find(
        new GroupCriteria(
            unit == null ? null : AuthorityCode.of(unit), words, closed, first, size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return "/addressbook/groups.xhtml?faces-redirect=true&includeViewParams=true";
  }

  public PagedRows<ContactGroup> getRows() {
    return rows;
  }

  /** The units of the reader's area, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = authorities.subtree(signedIn.getUnit());
    }
    return units;
  }

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** A part of the name; null for all. */
  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** True where those are shown that are closed. */
  public boolean isClosed() {
    return closed;
  }

  public void setClosed(boolean closed) {
    this.closed = closed;
  }

  /** Key of what to do where there is none. */
  public String getHint() {
    if (isNarrow()) {
      return "groups.none.found.hint";
    }
    return signedIn.may("MAINTAIN_GROUPS") ? "groups.none.hint" : "groups.none.wait";
  }

  public boolean isNarrow() {
    return unit != null || words != null || closed;
  }
}
