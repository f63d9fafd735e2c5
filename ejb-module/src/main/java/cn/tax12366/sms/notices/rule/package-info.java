/**
 * Standing orders for reminders: an operator owns a rule, a second person approves it, and from
 * then on the platform carries it out in the owner's name, day by day, without a click (R7.5b,
 * reading A5).
 *
 * <p>Promises that only what was approved is carried out: a rule changed afterwards rests until it
 * is approved again, and that no rule is written, submitted or approved for a time of day at which
 * nothing is sent any more. Leaves to {@code notices} when a rule's time has come and whom it
 * reaches.
 */
package cn.tax12366.sms.notices.rule;
