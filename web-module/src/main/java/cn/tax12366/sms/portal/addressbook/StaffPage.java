package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.staff.StaffBook;
import cn.tax12366.sms.addressbook.staff.StaffCriteria;
import cn.tax12366.sms.addressbook.staff.StaffLine;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The tax officials of one's area; what narrows the list stands in the address. */
@Named
@RequestScoped
public class StaffPage {

  private static final String ADDRESS =
      "/addressbook/staff.xhtml?faces-redirect=true&includeViewParams=true";

  @Inject private StaffFilter filter;
  @Inject private StaffBook book;
  @Inject private StaffMaintenance maintenance;
  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;
  private List<AuthorityView> units;
  private Long offers;
  private final PagedRows<StaffLine> rows = new PagedRows<>(this::page);

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  Page<StaffLine> page(int first, int size) {
    return book.find(criteria(signedIn.getUnit(), first, size));
  }

  /**
   * What the address looks for.
   *
   * @param usual the unit whose area is meant where none was chosen
   */
  StaffCriteria criteria(AuthorityCode usual, int first, int size) {
    return new StaffCriteria(
        filter.areaOr(usual),
        filter.getWords(),
        filter.getSought(),
        filter.getDepartment(),
        filter.isUnreached(),
        filter.isLeft(),
        first,
        size);
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS;
  }

  public PagedRows<StaffLine> getRows() {
    return rows;
  }

  /** How many of the platform's officers the phone book does not have; 0 for who only reads it. */
  public long getOffers() {
    if (offers == null) {
      offers = signedIn.may("MAINTAIN_STAFF") ? maintenance.countOffers() : 0L;
    }
    return offers;
  }

  /** Which hint goes with an empty list. */
  public String getHint() {
    if (filter.isNarrow()) {
      return "found.hint";
    }
    return signedIn.may("MAINTAIN_STAFF") ? "add" : "wait";
  }

  /** The units of the reader's area, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = authorities.subtree(signedIn.getUnit());
    }
    return units;
  }

  public DepartmentKind[] getDepartments() {
    return DepartmentKind.values();
  }
}
