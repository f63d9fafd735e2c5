package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.outbound.route.Submission;
import java.util.List;

/** Sends what may be sent at a moment, as the nodes would within seconds. */
public final class SentNow {

  private SentNow() {}

  /**
   * @param localDateTime such as 2026-12-10T22:00
   * @return the phones that the carrier was given messages for, in the order in which it was
   */
  public static List<String> in(Province province, String localDateTime) {
    DispatchFixture fixture = new DispatchFixture(province.database());
    fixture.clock.set(localDateTime);
    fixture.node().workOff();
    return fixture.gateway.submitted.stream().map(Submission::phone).toList();
  }
}
