package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.administration.OfficerCriteria;
import cn.tax12366.sms.organisation.administration.OfficerCriteria.Order;
import cn.tax12366.sms.organisation.administration.OfficerFile;
import cn.tax12366.sms.organisation.administration.OfficerList;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The people of one's area; what narrows the list stands in the address. */
@Named
@RequestScoped
public class OfficersPage {

  private static final String ADDRESS =
      "/organisation/officers.xhtml?faces-redirect=true&includeViewParams=true";

  private OfficerFilter filter;
  private OfficerList officers;
  private AuthorityDirectory authorities;
  private SignedInOfficer signedIn;
  private List<AuthorityView> units;
  private final PagedRows<OfficerFile> rows = new PagedRows<>(this::page);

  /** For the container. */
  protected OfficersPage() {}

  @Inject
  public OfficersPage(
      OfficerFilter filter,
      OfficerList officers,
      AuthorityDirectory authorities,
      SignedInOfficer signedIn) {
    this.filter = filter;
    this.officers = officers;
    this.authorities = authorities;
    this.signedIn = signedIn;
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  Page<OfficerFile> page(int first, int size) {
    return officers.find(
        new OfficerCriteria(
            filter.getUnit() == null ? signedIn.getUnit() : AuthorityCode.of(filter.getUnit()),
            filter.getWords(),
            filter.getDepartment(),
            filter.getRole(),
            filter.isLeft(),
            filter.getOrder() == null ? Order.UNIT : filter.getOrder(),
            first,
            size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS;
  }

  public PagedRows<OfficerFile> getRows() {
    return rows;
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

  public OfficerRole[] getRoles() {
    return OfficerRole.values();
  }

  public Order[] getOrders() {
    return Order.values();
  }
}
