package cn.tax12366.sms.outbound;

/**
 * A batch as its acts need it.
 *
 * @param messages how many have been added to it
 * @param rate messages a second handed to the carrier, as counted last
 */
record Batch(long id, String origin, BatchStatus status, int messages, double rate) {}
