/**
 * What a message says: templates by version, the values merged into them, the signature, and how
 * many short messages the result takes.
 *
 * <p>Promises that a version once submitted for approval never changes, that a text ends with the
 * unit and the real name of whoever answers for it (R10.3c) and bears the platform's sign in front,
 * both put there by the platform, that what a value contains is text and nothing else, and that no
 * text which asks people to pay for messages is saved, submitted, approved or merged (R9.3). Leaves
 * to {@code approval} who may approve, and to those who use a template whom it reaches.
 *
 * <p>Decisions: four typed placeholders instead of an expression language, which would make every
 * template a program (S29); a new row for each version instead of a history table, because a notice
 * must be able to point at the very version it was made from; a template belongs to the unit that
 * wrote it and may be used there and below, so that a province writes once for all; words that ask
 * for a fee are patterns in a file, with what makes them innocent, and are refused outright,
 * because no message may ask for one, whoever approves it.
 */
package cn.tax12366.sms.content;
