package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Objects;

/**
 * A taxpayer as somebody types it.
 *
 * @param number as typed; its check digit must hold
 * @param legacyNumber the number before 三证合一, as typed; empty or null for none
 * @param name 1–200 characters
 * @param unit the unit in charge
 * @param phone its first phone; null for none yet
 * @param role who answers it; null exactly if there is no phone
 */
public record NewTaxpayer(
    String number,
    String legacyNumber,
    String name,
    AuthorityCode unit,
    TaxpayerKind kind,
    PhoneNumber phone,
    PhoneRole role) {

  public NewTaxpayer {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(kind);
    if (phone != null) {
      Objects.requireNonNull(role);
    }
  }
}
