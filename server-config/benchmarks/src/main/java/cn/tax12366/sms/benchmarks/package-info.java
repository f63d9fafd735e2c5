/**
 * How fast the platform sends, beside a ceiling and beside what one would take instead of it, in
 * one run on one machine.
 *
 * <p>Promises that all of them send the same number of messages of the same length with the same
 * window to the same carrier, which is a process of its own; that a run that lost or repeated
 * something has no figure; and that a peer that is not installed is told of. Nothing of the
 * platform is on the class path: it is measured from outside, as whoever has the jar would.
 */
package cn.tax12366.sms.benchmarks;
