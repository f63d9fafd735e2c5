package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import java.time.Instant;
import java.util.List;

/**
 * What was sent to a taxpayer, as it can be printed and handed out.
 *
 * @param messages newest first
 * @param total how many there are; more than are given where it was cut
 * @param drawnUpBy name of the person who has it before him
 * @param drawnUpAt business time
 */
public record ProofView(
    TaxpayerLine taxpayer,
    List<ProvenMessage> messages,
    long total,
    String drawnUpBy,
    String drawnUpByUnit,
    Instant drawnUpAt) {

  public ProofView {
    messages = List.copyOf(messages);
  }

  /** True where there are more messages than are given. */
  public boolean isCut() {
    return total > messages.size();
  }
}
