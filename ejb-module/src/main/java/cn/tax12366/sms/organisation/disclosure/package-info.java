/**
 * What is personal and masked everywhere is shown in clear here only: to who has the right, for a
 * reason, so many times an hour, and with a line in the audit trail (R10.1c, S21).
 *
 * <p>Promises that no number leaves without that line: it stands before the number is given, and
 * the number is not given where it cannot be written. Leaves to the capabilities which number it is
 * and to whose unit it belongs.
 *
 * <p>Decisions: one place for all capabilities, so that a reveal of a message and one of a taxpayer
 * count against the same hour; the hour begins with the first reveal and is one row per officer,
 * because the audit trail is not read to decide anything.
 */
package cn.tax12366.sms.organisation.disclosure;
