package cn.tax12366.sms.organisation.duty.safeguard;

import java.time.Instant;

/** A version of a document as the reader sees it. */
public final class SafeguardView {

  private final Safeguard safeguard;
  private final boolean read;

  SafeguardView(Safeguard safeguard, boolean read) {
    this.safeguard = safeguard;
    this.read = read;
  }

  public long getId() {
    return safeguard.id();
  }

  public int getNumber() {
    return safeguard.number();
  }

  public SafeguardKind getKind() {
    return safeguard.kind();
  }

  public String getTitle() {
    return safeguard.title();
  }

  public String getText() {
    return safeguard.text();
  }

  public SafeguardState getState() {
    return safeguard.state();
  }

  /** Null as long as it is a draft. */
  public Instant getInForceSince() {
    return safeguard.inForceSince();
  }

  /** Why it was repealed; null unless it was. */
  public String getRepealReason() {
    return safeguard.repealReason();
  }

  /** When it was replaced or repealed; null as long as it stands. */
  public Instant getEndedAt() {
    return safeguard.endedAt();
  }

  /** True if the reader has confirmed having read this version. */
  public boolean isRead() {
    return read;
  }
}
