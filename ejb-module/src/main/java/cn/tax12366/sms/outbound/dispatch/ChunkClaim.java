package cn.tax12366.sms.outbound.dispatch;

import java.time.Instant;

/**
 * A chunk this node works on.
 *
 * @param epoch the epoch of the claim: whoever claims after us has a higher one, and ours counts no
 *     more
 * @param notAfter of the batch, or null
 */
record ChunkClaim(long chunkId, int epoch, String origin, boolean windowed, Instant notAfter) {}
