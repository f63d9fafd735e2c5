package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.AuditRow;
import java.time.Instant;

/** An entry of the trail, with all that somebody without the platform needs to check it. */
public final class ExtractedEntry {

  private final long position;
  private final long entryId;
  private final Instant at;
  private final String before;
  private final String hash;
  private final byte[] chained;
  private final boolean intact;
  private final AuditRow row;

  ExtractedEntry(Seals.Sealed sealed, String before) {
    this.position = sealed.position();
    this.entryId = sealed.entryId();
    this.at = sealed.at();
    this.before = before;
    this.hash = sealed.hash();
    CanonicalRow canonical = sealed.row();
    this.chained = canonical == null ? new byte[0] : canonical.chained(before, position);
    this.intact =
        canonical != null
            && canonical.hash(before, position).equals(hash)
            && sealed.isFoundByWhatItSays();
    this.row = canonical == null ? null : canonical.read(new AuditRow.Seal(position, hash));
  }

  /** In the chain, from 1. */
  public long position() {
    return position;
  }

  public long entryId() {
    return entryId;
  }

  /** When it happened, by the system clock, as the seal has it. */
  public Instant at() {
    return at;
  }

  /** The hash of the position before, in hexadecimal. */
  public String before() {
    return before;
  }

  /** The hash that was sealed at this position, in hexadecimal. */
  public String hash() {
    return hash;
  }

  /**
   * What {@link #hash} is the SHA-256 of: the 32 bytes of {@link #before}, then the entry in its
   * canonical form. Empty where the entry is not there any more.
   */
  public byte[] chained() {
    return chained.clone();
  }

  /** True if the entry is there and is what was sealed. */
  public boolean isIntact() {
    return intact;
  }

  /** As people read it; null where the entry is not there any more. */
  public AuditRow row() {
    return row;
  }
}
