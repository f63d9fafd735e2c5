/**
 * A carrier's message centre for tests and demonstrations: SMPP 3.4 over TCP, with a ledger of what
 * it took, receipts, and faults on order.
 *
 * <p>Promises that a submit is in the ledger before it is answered, that a receipt is repeated
 * until it is acknowledged, over restarts too, and that a number is treated the same each time.
 * Leaves real phones alone: nothing leaves this process.
 *
 * <p>Decisions: blocking threads, two a connection, because a handful of connections is all a
 * message centre sees and straight code is easier to trust in a referee. One append-only file of
 * lines instead of a database, so that anybody can count with {@code grep}, and what was flushed
 * survives a kill of the process. Every fault is one number in {@link cn.tax12366.smsc.Fault}, so
 * that a test, a script and the page of the admin door set the same ones in the same way; which
 * submits a share of them hits depends on seed, number and try alone, so that a run can be repeated
 * although links and threads mix the submits anew each time.
 */
package cn.tax12366.smsc;
