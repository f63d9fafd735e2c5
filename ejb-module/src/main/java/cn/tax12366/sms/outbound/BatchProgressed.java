package cn.tax12366.sms.outbound;

/**
 * The counts of a batch have changed. Fired on every node, at most once a second for each batch;
 * {@link BatchProgress} has the counts.
 *
 * @param batchId as {@link Outbox#open} gave it
 * @param origin as in {@link BatchRequest#origin()}
 */
public record BatchProgressed(long batchId, String origin) {}
