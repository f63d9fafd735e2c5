package cn.tax12366.sms.audit.chain;

import java.time.Instant;

/** How the chain stands at this moment. */
public final class ChainView {

  private final long position;
  private final String hash;
  private final Instant sealedTo;
  private final long firstPosition;
  private final long waiting;
  private final Instant oldestWaiting;
  private final Anchor anchor;
  private final String publicKey;
  private final boolean divided;
  private final boolean late;
  private final int months;

  ChainView(
      Seals.Head head,
      long firstPosition,
      Seals.Waiting waiting,
      Anchor anchor,
      String publicKey,
      boolean divided,
      boolean late,
      int months) {
    this.position = head.position();
    this.hash = head.hash();
    this.sealedTo = head.at();
    this.firstPosition = firstPosition;
    this.waiting = waiting.count();
    this.oldestWaiting = waiting.oldest();
    this.anchor = anchor;
    this.publicKey = publicKey;
    this.divided = divided;
    this.late = late;
    this.months = months;
  }

  /** The last position; 0 where nothing is sealed yet. */
  public long getPosition() {
    return position;
  }

  /** There, in hexadecimal. */
  public String getHash() {
    return hash;
  }

  /** When the entry there happened; null where nothing is sealed yet. */
  public Instant getSealedTo() {
    return sealedTo;
  }

  public long getFirstPosition() {
    return firstPosition;
  }

  /** Committed entries without a seal. */
  public long getWaiting() {
    return waiting;
  }

  /** Null if none waits. */
  public Instant getOldestWaiting() {
    return oldestWaiting;
  }

  /** When the last anchor was signed; null before the first. */
  public Instant getAnchoredAt() {
    return anchor == null ? null : anchor.signedAt();
  }

  public long getAnchoredPosition() {
    return anchor == null ? 0 : anchor.position();
  }

  /** The last anchor as it stands in the file outside; null before the first. */
  public String getAnchor() {
    return anchor == null ? null : anchor.line();
  }

  /** Ed25519, in base64: what an auditor writes down. */
  public String getPublicKey() {
    return publicKey;
  }

  /** True if the role of the platform at work can neither change nor delete entries. */
  public boolean isDivided() {
    return divided;
  }

  /** True if an entry has waited for its seal longer than it may: the sealer stands still. */
  public boolean isLate() {
    return late;
  }

  /** How long entries are kept. */
  public int getMonths() {
    return months;
  }
}
