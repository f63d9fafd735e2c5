/**
 * The superior's hand: stops the use of the platform by a unit or a person (art. 12), holds sending
 * back for technical reasons (art. 6, reading A22), and stops all sending in an emergency.
 *
 * <p>Promises that a suspension acts with its commit, on every node: the next request of everybody
 * concerned is refused, and no slice of their messages is begun any more. Leaves to {@code notices}
 * what becomes of notices under way, and to {@code outbound} the question before each slice.
 *
 * <p>Decisions: who is stopped is asked of the table each time and never remembered; what somebody
 * sends is stopped with the unit whose officer he is, not with the unit whose taxpayers receive it:
 * a county that may not send any more does not lose the city's reminders; time limits go by the
 * business clock; nobody below the unit that has placed a suspension lifts it.
 */
package cn.tax12366.sms.organisation.suspension;
