package cn.tax12366.sms.demo;

import cn.tax12366.sms.addressbook.TaxpayerEntrusting;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The taxpayers of one branch in the care of its field administrator, who keeps their phones
 * (R7.2c). May be repeated.
 */
@ApplicationScoped
class DemoEntrusting {

  @Inject private ActingOfficer acting;
  @Inject private TaxpayerEntrusting entrusting;

  void entrust() {
    AuthorityCode branch = Regions.byCode().get(Regions.JINSHUI).branchCodes().get(0);
    List<TaxpayerNumber> numbers = new ArrayList<>();
    new DemoTaxpayers()
        .forEachRemaining(
            taxpayer -> {
              if (taxpayer.authority().equals(branch)) {
                numbers.add(TaxpayerNumber.of(taxpayer.number()));
              }
            });
    acting.actAs(
        DemoSignIn.JINSHUI_ADMINISTRATOR,
        () -> entrusting.entrust(DemoSignIn.FIELD_ADMINISTRATOR, numbers));
  }
}
