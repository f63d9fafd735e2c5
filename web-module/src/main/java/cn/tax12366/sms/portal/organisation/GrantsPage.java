package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.administration.AllowanceView;
import cn.tax12366.sms.organisation.administration.PublishingAdministration;
import cn.tax12366.sms.organisation.administration.PublishingCriteria;
import cn.tax12366.sms.organisation.administration.PublishingKind;
import cn.tax12366.sms.organisation.administration.PublishingList;
import cn.tax12366.sms.organisation.administration.PublishingView;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who publishes in one's area; what narrows the list stands in the address. */
@Named
@RequestScoped
public class GrantsPage {

  private static final String ADDRESS =
      "/organisation/grants.xhtml?faces-redirect=true&includeViewParams=true";

  @Inject private GrantFilter filter;
  @Inject private PublishingList list;
  @Inject private PublishingAdministration publishing;
  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;
  private List<AuthorityView> units;
  private List<AllowanceView> allowances;
  private final PagedRows<PublishingView> rows = new PagedRows<>(this::page);

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  Page<PublishingView> page(int first, int size) {
    AuthorityCode area =
        filter.getUnit() == null ? signedIn.getUnit() : AuthorityCode.of(filter.getUnit());
    return list.find(new PublishingCriteria(area, filter.getKind(), filter.isPast(), first, size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS;
  }

  /** Takes a grant away. */
  public String end(long id) {
    publishing.end(id);
    return ADDRESS;
  }

  public PagedRows<PublishingView> getRows() {
    return rows;
  }

  /** The allowances in the reader's area that are not over. */
  public List<AllowanceView> getAllowances() {
    if (allowances == null) {
      allowances = list.allowances();
    }
    return allowances;
  }

  /** The units of the reader's area, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = authorities.subtree(signedIn.getUnit());
    }
    return units;
  }

  public PublishingKind[] getKinds() {
    return PublishingKind.values();
  }
}
