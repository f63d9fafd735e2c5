/**
 * The evidence package (art. 12): everything about a unit, a person or a notice within a period, as
 * one archive that somebody without the platform can check.
 *
 * <p>Promises that what is in it stands unaltered as the platform keeps it, that every file's hash
 * is listed and the list signed by the key of the audit anchors, that each audit entry comes with
 * what its hash in the chain is made over, that an entry which does not fit its hash is in it and
 * named, and that ordering, every download and the deletion are in the audit trail. From the same
 * rows the proof of notice is drawn up: what was sent to one taxpayer, to be printed. Leaves the
 * chain to {@code audit.chain}, and judging to people.
 *
 * <p>Decisions: it is put together by a timer under a row that is claimed, so that leaving the page
 * or losing the node does not lose the order; read in pages and written straight into the archive,
 * so that its memory does not grow with it; numbers are masked, and in full only in a file of their
 * own, for a reason, by who may see them; what people wrote to the bureau is never in it, so that
 * no reporter is named; who sees a package is the unit that ordered it and those above.
 */
package cn.tax12366.sms.reporting.evidence;
