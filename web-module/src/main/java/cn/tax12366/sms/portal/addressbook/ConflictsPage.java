package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.maintenance.ListConflict;
import cn.tax12366.sms.addressbook.maintenance.ListConflicts;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/**
 * Where lists say something else than was changed by hand; which one is being decided stands in the
 * address.
 */
@Named
@RequestScoped
public class ConflictsPage {

  private static final String ADDRESS = "/addressbook/conflicts.xhtml?faces-redirect=true";

  @Inject private ListConflicts conflicts;
  @Inject private HttpServletRequest request;
  private final PagedRows<ListConflict> rows = new PagedRows<>(this::page);
  private String id;
  private String seen;
  private ListConflict chosen;

  /** The form that decides must be there before the page's parameters are. */
  @PostConstruct
  void findForm() {
    id = request.getParameter("id");
    seen = request.getParameter("seen");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    if (id == null) {
      page(0, 1);
    } else {
      getChosen();
    }
  }

  private Page<ListConflict> page(int first, int size) {
    return conflicts.find(first, size);
  }

  public String takeList() {
    conflicts.takeList(AddressedId.number(id), listedAt());
    return ADDRESS;
  }

  public String keepHand() {
    conflicts.keepHand(AddressedId.number(id), listedAt());
    return ADDRESS;
  }

  private Instant listedAt() {
    return Instant.ofEpochMilli(AddressedId.number(seen));
  }

  public PagedRows<ListConflict> getRows() {
    return rows;
  }

  /** The one that is being decided; null for none. */
  public ListConflict getChosen() {
    if (chosen == null && id != null) {
      chosen = conflicts.get(AddressedId.number(id));
    }
    return chosen;
  }

  /** True while one is being decided. */
  public boolean isDeciding() {
    return id != null;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** When the list came in that the reader sees, in milliseconds: he decides about no other. */
  public String getSeen() {
    return seen == null ? String.valueOf(getChosen().getListedAt().toEpochMilli()) : seen;
  }
}
