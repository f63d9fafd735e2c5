/**
 * The doors through which lists and other systems come in: uploaded files, the API, its clients and
 * their keys.
 *
 * <p>Promises that a list is taken row by row (a bad row is refused with its own number, the field
 * and the reason, and never stops another), that the same list twice changes nothing, that memory
 * stays flat however long the list is, and that a receipt is kept. File, API and demo go through
 * one and the same mechanism. Leaves what a taxpayer or an obligation is to addressbook and
 * taxdata.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>1,000 rows a transaction, each with its counts and refusals: after a crash the list is sent
 *       again and nothing doubles. Rejected: one transaction a list (locks for a minute, all lost
 *       at the end), one a row (300 rows a second).
 *   <li>The first statement about a thing stands; a later row of the same list that contradicts it
 *       is refused, one that repeats it is unchanged. Rejected: the later row wins, because then
 *       the same list sent again would change the row forth and back for ever.
 *   <li>A list by version is the exception: it may have several versions of one record in any
 *       order, and what contradicts what is decided by the store (taxdata.record), in a check as
 *       well.
 *   <li>What became of each row is kept with its batch, a letter a row and a stretch of rows a
 *       line, so that it can be told again. Rejected: a line a row, which would be as much as the
 *       list.
 *   <li>A dry run compares and writes nothing but its receipt. Rejected: write and roll back, which
 *       locks the same rows as the real run.
 *   <li>One physical line is one row of a CSV file: a quotation mark that is never closed spoils
 *       its own line only. Rejected: line breaks inside quoted cells, with which one stray mark
 *       swallows the rest of the list.
 *   <li>An intake shows as failed once its database lease has run out, by the query that reads it.
 *       Rejected: a timer that cleans up.
 * </ul>
 */
package cn.tax12366.sms.integration;
