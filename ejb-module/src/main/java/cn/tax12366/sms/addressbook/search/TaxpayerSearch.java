package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Looks taxpayers up inside one area that the caller may see (R7.2b): by number, name, pinyin
 * initials or phone, or all with whom something is to be done.
 */
@Stateless
@RolesAllowed("OFFICER")
public class TaxpayerSearch {

  /** By words so many are found at most; a page that ends there says so. */
  public static final int MOST = FoundTaxpayers.MOST;

  @Inject private FoundTaxpayers found;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private BookCalendar calendar;

  /**
   * One page. Without words the total may lag a few seconds behind what has just been taken in, and
   * so may what is found by name or initials.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see taxpayers of
   *     the area
   * @throws WordsTooShort if the words are too short to be looked for
   */
  public Page<TaxpayerLine> find(TaxpayerCriteria criteria) {
    access.require(Act.SEE_TAXPAYERS, criteria.area());
    AuthorityView area = authorities.get(criteria.area());
    // The calendar is read only where somebody wants those with whom something is to be done.
    return found.find(criteria, area, criteria.reach() == null ? null : calendar.today());
  }

  /**
   * One taxpayer of the caller's area; empty if there is none of this id in it.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may see none anywhere
   */
  public Optional<TaxpayerLine> find(long id) {
    return found.find(id, access.area(Act.SEE_TAXPAYERS));
  }
}
