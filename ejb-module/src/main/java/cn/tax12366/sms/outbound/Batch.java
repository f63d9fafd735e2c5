package cn.tax12366.sms.outbound;

/**
 * A batch as its acts need it.
 *
 * @param rate messages a second handed to the carrier, as counted last
 */
record Batch(long id, String origin, BatchStatus status, double rate) {}
