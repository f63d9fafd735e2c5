/**
 * Decides what is said to whom and when; hands over to outbound; never sends.
 *
 * <p>Promises that nobody is reminded who has filed or has not opened the service (R7.5a), that a
 * rule reminds of a deadline once and not again however often the platform starts, that what was
 * approved is what goes out, and that an interruption is made good: the same notice goes on where
 * it stopped. Leaves to {@code outbound} the window, the wire and the receipts, and to {@code
 * content} the words.
 *
 * <p>Decisions: a notice freezes its recipients with their merged texts before anybody approves it,
 * because an approver answers for words and not for a formula; recipients are handed over row by
 * row, marked in the transaction that hands them over, so that after a crash nothing is handed over
 * twice; the timer only ticks and asks the business clock, so that a tick missed while the server
 * was down is made good the same day, and not the next; a publication that is said again is a
 * notice of its own for each time, with the recipients of the first copied and under its approval,
 * so that hand-over, control, counts and evidence are those of any notice.
 */
package cn.tax12366.sms.notices;
