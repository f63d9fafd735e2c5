/**
 * SMPP 3.4: the only package that knows jSMPP, and the codes and quirks of carriers.
 *
 * <p>Promises that a link is kept bound and never left half-dead; that every message handed over
 * has its result, also when the link is lost; and that a delivery is acknowledged only once it is
 * on disk. Leaves all decisions about messages to {@code outbound} and {@code inbound}.
 *
 * <p>Decisions: a new session with threads of its own for every bind, because the library's waiting
 * submissions do not notice that a link is lost. Own reader, connection and receipt parser: the
 * library's trust the length of a PDU, wait for ever on a carrier that stops reading, and refuse
 * receipts that are not written by the book. Texts always go out as UCS-2, so that the segments
 * counted for approval are the segments sent.
 */
package cn.tax12366.sms.smpp;
