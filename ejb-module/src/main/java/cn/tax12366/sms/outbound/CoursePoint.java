package cn.tax12366.sms.outbound;

import java.time.Instant;

/**
 * How far a batch had come at a moment, in messages.
 *
 * @param at business time
 * @param sent handed to the carrier by then, whatever became of it later
 * @param delivered of these, reported as delivered
 * @param failed refused, undeliverable or run out of time, here or at the carrier
 */
public record CoursePoint(Instant at, int sent, int delivered, int failed) {}
