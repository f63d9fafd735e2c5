package cn.tax12366.sms.reporting.tally;

import java.time.Instant;

/**
 * How far batches have been looked through.
 *
 * @param at when the last of them was counted by outbound (database time)
 * @param id its number, among those counted at the same moment
 */
public record TallyPlace(Instant at, long id) {}
