/**
 * Lists over the API: NDJSON in, a receipt out.
 *
 * <p>Promises that a list of any length is taken while it is being sent, in flat memory, and that a
 * broken line is a refused row and not a refused list.
 *
 * <p>Decisions: what became of each row is collected on disk and sent once the list is in.
 * Rejected: answering while still reading, which blocks for ever against a client that reads the
 * answer only after it has sent everything.
 */
package cn.tax12366.sms.api.integration;
