package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.PhonesHeardOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears what carriers say of numbers. */
@ApplicationScoped
class StaffReceiptFlags {

  @Inject private StaffPhoneFlagging flagging;

  void on(@Observes PhonesHeardOf news) {
    flagging.heed(news);
  }
}
