package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.Keeping;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The taxpayers entrusted to a field administrator go to his colleague. */
@ApplicationScoped
class TaxpayerKeeping implements Keeping {

  @Inject private EntrustedTaxpayers entrusted;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "taxpayers";
  }

  @Override
  public long count(OfficerCode officer) {
    return entrusted.count(officer);
  }

  @Override
  public long handOver(OfficerView from, OfficerView to, OfficerView by) {
    if (entrusted.count(from.getCode()) == 0) {
      return 0;
    }
    TaxpayerEntrusting.requireFieldAdministrator(to);
    entrusted
        .firstOutside(from.getCode(), to.getAuthority())
        .ifPresent(
            number -> {
              throw new TaxpayerNotEntrusted(number, to);
            });
    return entrusted.passOn(from.getCode(), to.getCode(), clock.instant());
  }
}
