package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.search.Reach;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
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

/** The taxpayers of one's area; what narrows the list stands in the address. */
@Named
@RequestScoped
public class TaxpayersPage {

  private static final String ADDRESS =
      "/addressbook/taxpayers.xhtml?faces-redirect=true&includeViewParams=true";

  private TaxpayerFilter filter;
  private TaxpayerSearch search;
  private AuthorityDirectory authorities;
  private SignedInOfficer signedIn;
  private List<AuthorityView> units;
  private long total;
  private final PagedRows<TaxpayerLine> rows = new PagedRows<>(this::page);

  /** For the container. */
  protected TaxpayersPage() {}

  @Inject
  public TaxpayersPage(
      TaxpayerFilter filter,
      TaxpayerSearch search,
      AuthorityDirectory authorities,
      SignedInOfficer signedIn) {
    this.filter = filter;
    this.search = search;
    this.authorities = authorities;
    this.signedIn = signedIn;
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    total = page(0, 1).total();
  }

  Page<TaxpayerLine> page(int first, int size) {
    return search.find(criteria(signedIn.getUnit(), first, size));
  }

  /**
   * What the address looks for.
   *
   * @param usual the unit whose area is meant where none was chosen
   */
  TaxpayerCriteria criteria(AuthorityCode usual, int first, int size) {
    return new TaxpayerCriteria(
        filter.areaOr(usual),
        filter.getWords(),
        filter.getSought(),
        filter.getResponsible(),
        filter.getState(),
        filter.getReach(),
        first,
        size);
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS;
  }

  public PagedRows<TaxpayerLine> getRows() {
    return rows;
  }

  /** True where more may have been found than are shown. */
  public boolean isCut() {
    return total == TaxpayerSearch.MOST
        && (filter.getWords() != null || filter.getSought() != null);
  }

  /** The units of the reader's area, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = authorities.subtree(signedIn.getUnit());
    }
    return units;
  }

  public TaxpayerState[] getStates() {
    return TaxpayerState.values();
  }

  public Reach[] getReaches() {
    return Reach.values();
  }
}
