/**
 * Tells approvers by short message that something waits for their decision for too long (R10.1e),
 * whatever {@code approval} keeps: templates, rules, kinds, notices, calendar changes.
 *
 * <p>Promises one message an officer and day at most, to the phone that the phone book of the staff
 * has for himself, inside the sending window of working days, from the platform and not from a
 * person (reading A8), without a word of what waits. It is no notice: it has a batch of its own,
 * {@code approver:17}, counts in no figure of notices, and is sent, limited and stopped by {@code
 * outbound} as everything is. Who cannot be reached is in the audit trail, and in the duties of his
 * unit ({@code addressbook.staff}). Leaves to {@code approval} what has waited for too long and who
 * may decide it.
 *
 * <p>Decisions: it stands here, because it needs approvals, the phone book and outbound, and
 * nothing below knows all three; the row of the day and the hand-over are one transaction, so that
 * neither a second node nor a restart sends it twice.
 */
package cn.tax12366.sms.notices.waiting;
