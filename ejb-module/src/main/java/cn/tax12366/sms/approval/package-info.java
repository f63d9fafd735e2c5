/**
 * Four eyes over a frozen snapshot (R10.1e): who wrote something shows it to a second person of the
 * same department, and what that person read is what may be carried out.
 *
 * <p>Promises that nobody approves their own work, be it in another's stead, that where two are
 * needed they are two approvers and two persons (an approver and whoever stands in for him are one
 * vote, and so is one person who stands in for two), that what is decided in another's stead says
 * so, that the approver decides over the very facts that were frozen, and that a change of any of
 * them afterwards is found at the moment of carrying out. Leaves to those who submit what the facts
 * are and what follows: it knows neither templates nor rules nor notices, only a subject's name,
 * and tells the decision by a CDI event within the same transaction.
 *
 * <p>Decisions: one service for every subject, because three hand-made approvals would differ where
 * it matters; the snapshot is stored beside its digest, so that what was approved can be shown
 * years later; the decision is an event instead of a call back, so that approval depends on nobody.
 */
package cn.tax12366.sms.approval;
