package cn.tax12366.sms.reporting.tally;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.audit.chain.SealedNow;

/** Brings the figures up to date, as the timers would within seconds. */
public final class CountedNow {

  private CountedNow() {}

  public static void in(Province province) {
    SealedNow.in(province.database());
    SupervisionTally tally = province.container.as("system").get(SupervisionTally.class);
    TallyPlace place = tally.begin();
    while (place != null) {
      place = tally.countBatches(place);
    }
    while (tally.countRefusals()) {
      // Goes on while there are more.
    }
    tally.forgetWhatWasCutOff();
  }
}
