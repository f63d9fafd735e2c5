/**
 * The filing deadlines: which were published, which the province has changed, which period of which
 * levy project belongs to which, and until when is paid (R4.1–R4.3, readings A19, A20, A24).
 *
 * <p>Promises that a published day is never replaced by a computed one, that every answer names
 * what it rests upon, that a change counts from its own day on and never rewrites what was before,
 * and that all 52 deadlines published for five years are what the rule of detailed rules art. 109
 * gives. Leaves working days to {@code calendar}, to {@code change} who may change anything, and
 * what a single taxpayer was granted to the tax data: it says what a grant does to a deadline
 * ({@link cn.tax12366.sms.taxdata.deadline.FilingDeadlines#extended}, {@link
 * cn.tax12366.sms.taxdata.deadline.FilingDeadlines#payableBy}).
 *
 * <p>Decisions: it stands in taxdata and not in calendar, because a deadline belongs to levy
 * projects and moves obligations, and because its changes need an officer, a second one and the
 * audit trail, all of which calendar may not know; levy rules are rows with a valid-from, because
 * laws change; a year that is not loaded is refused by name and never guessed; a list of the
 * collection system that still names the former day of a moved deadline is read as the new one,
 * because that system learns of a provincial change later than we do.
 */
package cn.tax12366.sms.taxdata.deadline;
