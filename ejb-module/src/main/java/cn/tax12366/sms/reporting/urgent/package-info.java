/**
 * The daily report of what went out outside the sending window (art. 8, readings A3 and A4): of
 * each day that is over, every notice of which something did, whose it is, why, and who let it go.
 *
 * <p>Promises that each day has a report, also one of which there is nothing to tell; that a report
 * once written stays as it is; and that a superior reads what was issued in his area (R5.2). Leaves
 * to {@code notices} who may write what is urgent, and to {@code outbound} that nothing else leaves
 * at such hours.
 *
 * <p>Decisions: a message is of the moment at which its sending was begun last, and counts unless
 * the carrier refused all of it, in doubt as well; the hours are those of the window when the day
 * is reported; a day waits with its report while something of it is still on the wire.
 */
package cn.tax12366.sms.reporting.urgent;
