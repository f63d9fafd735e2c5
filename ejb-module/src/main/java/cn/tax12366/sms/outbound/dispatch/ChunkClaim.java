package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.Instant;

/**
 * A chunk this node works on.
 *
 * @param epoch the epoch of the claim: whoever claims after us has a higher one, and ours counts no
 *     more
 * @param issuer the unit whose officer sends it
 * @param sender officer code, or {@code system}
 * @param windowed goes out inside the sending window only
 * @param urgent goes out at any hour though nobody asked for it
 * @param priority of the batch: smaller is more urgent
 * @param notAfter of the batch, or null
 */
record ChunkClaim(
    long chunkId,
    int epoch,
    String origin,
    AuthorityCode issuer,
    String sender,
    boolean windowed,
    boolean urgent,
    int priority,
    Instant notAfter) {

  /** True for what nobody asked for: only answers are not. */
  boolean unasked() {
    return windowed || urgent;
  }
}
