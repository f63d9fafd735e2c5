package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.group.GroupFile;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.GroupMember;
import cn.tax12366.sms.addressbook.group.MemberCriteria;
import cn.tax12366.sms.addressbook.group.MemberFilter;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One group and its members; which of them are shown stands in the address. */
@Named
@RequestScoped
public class GroupPage {

  @Inject private GroupList groups;
  @Inject private SignedInOfficer signedIn;
  @Inject private HttpServletRequest request;
  private final PagedRows<GroupMember> rows =
      new PagedRows<>(
          (first, size) ->
              groups.members(getId(), new MemberCriteria(getShown(), getWords(), first, size)));
  private long id;
  private GroupFile file;
  private MemberFilter shown;
  private String words;

  /** The forms must know which group it is, and what was shown, before anything of them is read. */
  @PostConstruct
  void find() {
    id = AddressedId.number(request.getParameter("id"));
    for (MemberFilter each : MemberFilter.values()) {
      if (each.name().equals(request.getParameter("shown"))) {
        shown = each;
      }
    }
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getFile();
  }

  public GroupFile getFile() {
    if (file == null) {
      file = groups.get(id);
    }
    return file;
  }

  /** What was read is no longer so. */
  void forget() {
    file = null;
  }

  /** True if the reader may add members and take them out. */
  public boolean isFillable() {
    return getFile().isKept() && getFile().getGroup().isOpen();
  }

  /** True if members of this group lead to pages of their own that the reader may enter. */
  public boolean isOfTaxpayers() {
    return getFile().getGroup().getKind().name().equals("TAXPAYERS")
        && signedIn.may("SEE_TAXPAYERS");
  }

  /** True if members of this group are staff, whom the reader may look for. */
  public boolean isOfStaff() {
    return getFile().getGroup().getKind().name().equals("STAFF") && signedIn.may("SEE_STAFF");
  }

  /** Of this page, to be gone to after an act. */
  String address() {
    return "/addressbook/group.xhtml?faces-redirect=true&id=" + id;
  }

  public PagedRows<GroupMember> getRows() {
    return rows;
  }

  /** True where more may have been found than are shown; known once the rows are drawn. */
  public boolean isCut() {
    return getWords() != null && rows.getRowCount() == GroupList.MOST;
  }

  public MemberFilter[] getFilters() {
    return MemberFilter.values();
  }

  /** How many there are of those that a filter shows. */
  public int count(MemberFilter filter) {
    return switch (filter) {
      case PRESENT -> getFile().getCounts().present();
      case REACHED -> getFile().getCounts().reached();
      case UNREACHED -> getFile().getCounts().unreached();
      case DEPARTED -> getFile().getCounts().departed();
    };
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return "/addressbook/group.xhtml?faces-redirect=true&includeViewParams=true";
  }

  public long getId() {
    return id;
  }

  /** As it stands in the address. */
  public String getAddressed() {
    return String.valueOf(id);
  }

  public void setAddressed(String addressed) {
    id = AddressedId.number(addressed);
  }

  /** Those that have not departed, where nothing was chosen. */
  public MemberFilter getShown() {
    return shown == null ? MemberFilter.PRESENT : shown;
  }

  public void setShown(MemberFilter shown) {
    this.shown = shown;
  }

  /** The beginning of a number or a part of a name; null for all. */
  public String getWords() {
    return words == null || words.isBlank() ? null : words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
