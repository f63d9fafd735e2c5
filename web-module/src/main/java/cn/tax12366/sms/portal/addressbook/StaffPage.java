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
import cn.tax12366.sms.portal.SoughtNumbers;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.MalformedPhoneNumber;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
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
  @Inject private SoughtNumbers numbers;
  private List<AuthorityView> units;
  private Long offers;
  private final PagedRows<StaffLine> rows = new PagedRows<>(this::page);

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  Page<StaffLine> page(int first, int size) {
    return book.find(criteria(first, size));
  }

  /** What the address looks for. */
  StaffCriteria criteria(int first, int size) {
    return new StaffCriteria(
        filter.getUnit() == null ? signedIn.getUnit() : AuthorityCode.of(filter.getUnit()),
        filter.getWords(),
        getSought(),
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

  /** The phone, or code of the same digits, that is looked for; null for all. */
  public PhoneNumber getSought() {
    return filter.getNumber() == null ? null : numbers.of(filter.getNumber()).orElse(null);
  }

  /** What is looked for, but for a phone: that is not written back into the page (S21). */
  public String getTyped() {
    return filter.getWords();
  }

  /** What a person has typed: a phone goes by its word from here on, all else as it stands. */
  public void setTyped(String typed) {
    filter.setNumber(typed == null ? filter.getNumber() : null);
    filter.setWords(typed);
    if (typed != null) {
      try {
        filter.setNumber(numbers.wordFor(PhoneNumber.of(typed)));
        filter.setWords(null);
      } catch (MalformedPhoneNumber noPhone) {
        // Then it is a code, a name or initials.
      }
    }
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
