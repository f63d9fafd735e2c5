package cn.tax12366.sms.audit.chain;

import java.time.Instant;

/**
 * Something that is not as it was written.
 *
 * @param kind what was done
 * @param position in the chain; null where it has none
 * @param entryId of the entry; null where none is known
 * @param at when that entry happened, or when the anchor was signed; null where neither is known
 * @param other a second number, which the kind explains; null for most
 */
public record Finding(Kind kind, Long position, Long entryId, Instant at, Long other) {

  /** What can be done to a chain. */
  public enum Kind {
    /** The entry says something else than when it was sealed. */
    CHANGED,
    /** The seal is there, its entry is not. */
    DELETED,
    /** Two entries have exchanged what they say; {@code other} is the id of the second. */
    EXCHANGED,
    /** Another place in the chain than it had; {@code other} is the position where it belongs. */
    REORDERED,
    /** The hash of the seal was changed, the entry was not. */
    SEAL_CHANGED,
    /** What the search goes by was changed; the entry was not. */
    SEARCH_CHANGED,
    /** Seals are missing from {@code position} to {@code other}. */
    SEALS_DELETED,
    /**
     * Put in past the trail: never sealed although it is old enough ({@code position} is null
     * then), or sealed behind entries that are more than ten minutes younger.
     */
    INSERTED,
    /** What was sealed at the end is gone: it reached to {@code other} once, and now ends here. */
    TAIL_CUT,
    /** The beginning is missing, and no signed anchor says that retention has cut it. */
    START_CUT,
    /**
     * All before this position was written anew since the anchor was signed, back to {@code other}.
     */
    REWRITTEN,
    /** Retention says that it cut what was younger than it may. */
    CUT_TOO_YOUNG,
    /** Signed by no key that is known, or changed since; {@code other} is its line in the file. */
    ANCHOR_FORGED,
    /** The file of the head says something that was never signed. */
    HEAD_FORGED,
    /** There is no file of the head although the chain has been sealed. */
    HEAD_MISSING
  }
}
