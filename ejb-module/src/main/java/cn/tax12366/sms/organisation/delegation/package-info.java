/**
 * Delegation with an end: an approver who is away entrusts his approving to a colleague of the same
 * unit and department, for at most 30 days, and takes it back whenever he wants (issue 6, R10.1e).
 *
 * <p>Promises that a delegation opens {@link cn.tax12366.sms.organisation.access.Act#APPROVE} and
 * nothing else, for the delegator's unit and department, from its first to its last day in business
 * time; that it is asked anew at every act and on every node, so that it opens nothing any more
 * from the moment when it is taken back or over, when the delegator is no longer an approver there,
 * or when one of the two has left, serves elsewhere or is suspended, and that it does not come back
 * with him; that it goes no further than to the delegate. Whoever approves has a second factor: a
 * delegate without one is led to its enrolment by the sign-in with his first request from the first
 * day on ({@code signin.SignInSteps}), in a sitting that has begun before as well, and sees and
 * decides nothing until he has proved it. Leaves to {@code approval} that nobody approves his own
 * work and that one person's approval counts once, in whose stead ever.
 *
 * <p>Decisions: the decision point asks ({@link
 * cn.tax12366.sms.organisation.access.EntrustedApproval}) instead of the delegate being given the
 * role, because a role would have to be taken away again in time by somebody who may fail to; the
 * second factor is demanded by the sign-in and not at the making of a delegation, because a factor
 * can be reset afterwards; nobody is chosen who approves already or is an administrator, who sends
 * nothing; one delegate at a time, so that it is clear who answers.
 */
package cn.tax12366.sms.organisation.delegation;
