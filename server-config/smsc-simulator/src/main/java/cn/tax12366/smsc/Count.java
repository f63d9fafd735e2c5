package cn.tax12366.smsc;

/** What the simulator counts since its start; the name in the admin door is in lower case. */
public enum Count {
  /** Connections opened, those refused at once among them. */
  CONNECTIONS,
  CONNECTIONS_REFUSED,
  /** Binds asked for, those refused among them. */
  BINDS,
  BINDS_REFUSED,
  /** Submits taken over: they stand in the ledger. */
  ACCEPTED,
  /** Submits refused, for whatever reason. */
  REFUSED,
  /** Of those, with 0x58. */
  THROTTLED,
  /** Of those, with 0x14. */
  QUEUE_FULL,
  /** Submits taken over whose answer never went out whole: never, cut, nacked, dropped. */
  UNANSWERED,
  ENQUIRE_LINKS,
  /** Receipts and messages from phones handed over, repetitions among them. */
  DELIVERIES,
  DELIVERIES_ACKNOWLEDGED,
  /** Answered with an error, for good or for a while. */
  DELIVERIES_REFUSED,
  HOSTILE;

  String key() {
    return Fault.word(this);
  }
}
