/**
 * Takes messages over from their origins, sends them once window and links allow, and tells how
 * each fared.
 *
 * <p>Promises that a message taken over is never lost, goes out only inside the sending window
 * where its batch is windowed, and reaches a final status; and that after a crash at most one
 * window of messages goes out twice, each marked; and that no phone gets more of what nobody asked
 * for in a day than it may, the rest waiting for the next. Leaves to the origins whom to tell what
 * and who may, and to {@code smpp} how a message becomes bytes. Knows no origin: batches carry an
 * opaque name.
 *
 * <p>The parts: here what origins and readers see; {@code route} what links are and how a slice is
 * handed to one; {@code dispatch} claims, slices, results and the clockwork; {@code receipt} what
 * carriers report later.
 *
 * <p>Decisions: the database is the truth and chunk rows are the outbox (D1); a batch's counts are
 * kept per chunk and recounted, because counters summed up on the way drift with every crash.
 */
package cn.tax12366.sms.outbound;
