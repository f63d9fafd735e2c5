package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.ShortMessage;

/** Something the platform is to be given: a receipt, or a message from a phone. */
final class Delivery {

  /** The bind account of a message from a phone: whoever is bound. */
  static final String ANYBODY = "";

  final String account;
  final ShortMessage message;
  private final LedgerEntry entry;
  private int refusals;
  long sentAt;

  /**
   * @param account system_id whose receivers get it, or {@link #ANYBODY}
   * @param entry its line in the ledger: a {@link LedgerEntry.Receipt} or {@link LedgerEntry.Mo}
   */
  Delivery(String account, ShortMessage message, LedgerEntry entry) {
    this.account = account;
    this.message = message;
    this.entry = entry;
  }

  /** Its next line in the ledger. */
  LedgerEntry moved(LedgerEntry.State state, java.time.Instant at) {
    return entry instanceof LedgerEntry.Mo mo
        ? mo.moved(state, at)
        : movedReceipt((LedgerEntry.Receipt) entry, state, at);
  }

  private static LedgerEntry movedReceipt(
      LedgerEntry.Receipt receipt, LedgerEntry.State state, java.time.Instant at) {
    return new LedgerEntry.Receipt(receipt.id(), receipt.stat(), receipt.err(), state, at);
  }

  /** Counts a refusal; how many times the first waiting time it rests now: 1, 2, 4 … 30. */
  int refused() {
    return Math.min(30, 1 << Math.min(refusals++, 5));
  }
}
