package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.PhonesHeardOf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Flags the phones of staff of which a carrier says that they do not exist, and takes the flag back
 * once one has been reached (R7.2e). What somebody has called wrong by hand stays so. The same news
 * twice changes nothing.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class StaffPhoneFlagging {

  @Inject private FlaggedStaffPhones phones;

  /**
   * @param news some hundreds of numbers at most
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void heed(PhonesHeardOf news) {
    phones.flag(news.unreachable());
    phones.unflag(news.reached());
  }
}
