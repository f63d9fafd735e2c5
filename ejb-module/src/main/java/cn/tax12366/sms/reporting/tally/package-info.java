/**
 * The figures of supervision, kept while things happen: each batch, each unit's day, each refusal.
 *
 * <p>Promises that they follow within ten seconds, that a figure can be asked for at the same cost
 * however much has been sent, and that a count which fails is made up for by the next. Leaves to
 * {@code reporting.supervision} who may see what.
 *
 * <p>Decisions: what is sent is summed up anew whenever a batch has moved, because counters that
 * are added to drift with every crash; refusals are added, because the trail is only ever added to,
 * in the transaction that moves the position behind them. A message belongs to the unit whose
 * officer issued it, which a suspension would stop, and to the day on which its batch was opened:
 * so what was delivered is compared with what was meant of the same messages.
 */
package cn.tax12366.sms.reporting.tally;
