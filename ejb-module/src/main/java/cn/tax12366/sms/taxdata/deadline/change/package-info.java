/**
 * How the tax calendar is changed: the holiday notice of a year, the published list of deadlines,
 * one deadline for the province (R5.1, readings A19, A24).
 *
 * <p>Promises that nothing is in force that two persons of the business office have not looked at,
 * that both saw what it makes different and what follows it, that what was so before stays
 * readable, that obligations, standing reminder rules and notices follow a moved deadline by
 * themselves, and that before and after stand in the audit trail. Leaves the deadlines themselves
 * to {@code taxdata.deadline}, and to {@link
 * cn.tax12366.sms.taxdata.deadline.change.DeadlineEffect} what hangs on them above.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Four eyes by {@code approval}: the office has an approver, and a calendar of a whole
 *       province is worth one.
 *   <li>A list comes by a page of its own and not by the intake of lists: that one takes rows one
 *       by one and leaves out the bad ones, and half a calendar is worse than none.
 *   <li>A change that another one has overtaken is refused at its approval, by the revision that
 *       its author saw. Rejected: the later approval wins, with which nobody would have compared.
 *   <li>What follows does so behind the click, in stretches, under a lease: a month has a million
 *       obligations. A notice that names the former day and has not gone out is ended and never
 *       reworded: what was approved is what may be sent.
 *   <li>The standing rules need nothing: they go by the day that obligations are due. What they
 *       reminded of before counts for the former day alone, so that they remind again.
 * </ul>
 */
package cn.tax12366.sms.taxdata.deadline.change;
