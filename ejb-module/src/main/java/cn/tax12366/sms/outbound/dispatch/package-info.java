/**
 * The way of a chunk from the database to a link and back: tokens, claims, slices, results,
 * receipts, counts, and the clockwork behind it.
 *
 * <p>Promises that no byte leaves before the intent is stored; that at most one window of messages
 * stands at SUBMITTING; that a result or receipt changes a message only from the status it belongs
 * to; and that whatever a dead process or a lost token leaves lying is taken up again. Leaves bytes
 * and sessions to the protocol behind {@code outbound.route}.
 *
 * <p>Decisions: transactions are short and the dispatch's own, never the container's, so that none
 * is open while a carrier is waited for (D3), and so that all of it is tested without a server.
 * Claimed is a state of the chunk and not of each of its messages: the slice is marked under a lock
 * of the chunk's row instead, which saves one writing of every message and fences as well. Whoever
 * locks a chunk and its messages locks the chunk first, in the order of ids. A receipt locks its
 * message alone, in that order too, and notes the chunk to be counted in a list: it would wait for
 * the sending of the chunk, and the sending for it. What a phone got today is counted after the
 * slice is marked and before a byte leaves, so that two nodes that send to one phone see each other
 * without a lock. What a carrier says of a number is noted with the receipt and told a moment
 * later, at least once: whoever listens never holds up a receipt.
 */
package cn.tax12366.sms.outbound.dispatch;
