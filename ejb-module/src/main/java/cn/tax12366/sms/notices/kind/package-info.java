/**
 * The kinds of messages the platform sends unasked, as data (R4.7): filing reminders, what the
 * bureaus publish for taxpayers, and what they tell their own people. Each version of a kind says
 * which service a phone must have open, how long a message may be and how long it serves, and from
 * which day that holds (R13.1).
 *
 * <p>Promises that only an approved version is used, and that a notice keeps the version it was
 * made by. Leaves to {@code organisation.access} who may publish what (art. 7(4)), which follows
 * from the {@link cn.tax12366.sms.notices.kind.NoticeNature nature} of a kind and cannot be changed
 * by making another one.
 */
package cn.tax12366.sms.notices.kind;
