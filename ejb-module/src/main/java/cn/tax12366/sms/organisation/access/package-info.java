/**
 * Who may do what, where: the one decision point and the table it reads.
 *
 * <p>Promises that everything is refused that no line of the table permits, that a refusal names
 * the act, the officer, the unit, the reason and the article, and that it is kept in the audit
 * trail although its transaction rolls back. Leaves to {@code approval} that an approver is not the
 * author, and to each capability's queries the filter by area (D8) and by whom a notice is for
 * ({@link cn.tax12366.sms.organisation.access.Circle}).
 *
 * <p>Decisions: the table is code ({@link cn.tax12366.sms.organisation.access.Act} and {@code
 * AccessPolicy}), because it restates a regulation that changes by a release and not by a click;
 * acting in another's name is open to the platform's own threads only, which the container itself
 * enforces ({@link cn.tax12366.sms.organisation.access.ActingOfficer}), and never inherited by
 * another thread.
 */
package cn.tax12366.sms.organisation.access;
