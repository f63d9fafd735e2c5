package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.FoundCount;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.GroupReceipt;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.portal.Texts;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Adds to a group all that a search finds: first it is told how many they are, then they are added.
 * What is looked for, and the group, stand in the address.
 */
public abstract class GroupSearch {

  @Inject private GroupList groups;
  @Inject private GroupFilling filling;
  @Inject private AccessDecision access;
  @Inject private SignedInOfficer signedIn;
  @Inject private Texts texts;

  @Inject
  @Named("addressbookText")
  private ResourceBundle words;

  private String group;
  private List<ContactGroup> kept;
  private FoundCount count;

  /** Of whom the groups are made that are filled here. */
  public abstract GroupKind getKind();

  /** Path of the page. */
  protected abstract String page();

  /**
   * How many are found.
   *
   * @param unit whose area is searched where none was chosen
   */
  protected abstract FoundCount count(GroupFilling by, long id, AuthorityCode unit);

  /** Adds those found; likewise. */
  protected abstract GroupReceipt add(GroupFilling by, long id, AuthorityCode unit);

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    access.require(Act.MAINTAIN_GROUPS);
    if (group == null && getKept().size() == 1) {
      group = String.valueOf(getKept().get(0).getId());
    }
    if (group != null) {
      count = count(filling, id(), keeper());
    }
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return page() + "?faces-redirect=true&includeViewParams=true";
  }

  public String add() {
    GroupReceipt receipt = add(filling, id(), keeper());
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        null,
        new FacesMessage(
            FacesMessage.SEVERITY_INFO,
            texts.filled(
                words.getString("group.found.done." + getKind()),
                receipt.getAdded(),
                receipt.getAlready()),
            null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/addressbook/group.xhtml?faces-redirect=true&id=" + id();
  }

  /** The unit that keeps the chosen group; the reader's own where he keeps no such group. */
  private AuthorityCode keeper() {
    return getKept().stream()
        .filter(each -> each.getId() == id())
        .map(ContactGroup::getUnit)
        .findFirst()
        .orElseGet(signedIn::getUnit);
  }

  private long id() {
    return AddressedId.number(group);
  }

  /** The open groups of this kind that the reader keeps. */
  public List<ContactGroup> getKept() {
    if (kept == null) {
      kept = groups.kept(getKind());
    }
    return kept;
  }

  /**
   * How many the search finds. While a form is read, before that is known what is looked for,
   * nobody.
   */
  public FoundCount getCount() {
    return count == null ? new FoundCount(0, 0) : count;
  }

  /** True once a group is chosen. */
  public boolean isCounted() {
    return count != null || isRead();
  }

  /** True if somebody would be added. */
  public boolean isAddable() {
    return getCount().added() > 0 || isRead();
  }

  /** The button that was pressed must be there before what is looked for has been read again. */
  private static boolean isRead() {
    return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  /** As many members a group takes at most. */
  public int getMost() {
    return GroupFilling.MOST;
  }

  /** The chosen group's id as it stands in the address; null for none. */
  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }
}
