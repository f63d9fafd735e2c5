/**
 * Lists by file: brought, checked, carried out, and what became of them.
 *
 * <p>Promises that nothing is written before a person has seen what would be, that a list goes on
 * while nobody looks and is found again, and that a faulty row is shown with its own number and the
 * reason in the cell. Leaves reading and judging to {@code integration}.
 *
 * <p>Decisions: the faulty rows are shown page by page by address ({@code show}, {@code page}), so
 * that a page of them can be sent to a colleague, and with the columns that occur in that page, of
 * which a whole list has nineteen. Rejected: a column for each that may occur anywhere, which has
 * to be looked for in a hundred thousand rows.
 */
package cn.tax12366.sms.portal.integration;
