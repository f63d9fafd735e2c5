/**
 * What the collection system records of taxpayers besides filings: how its records come in,
 * whatever they say, and for those who ask invoices and the blanks they were made of, fixed
 * assessments, invoice quotas, and how far applications are. What is overdue of the amounts is told
 * by {@code taxdata.account}.
 *
 * <p>Promises that whatever order the versions of a record come in, and however often, the newest
 * one stands in the end; that one version never says two things; that whoever looks something up is
 * told how fresh it is. Knows a taxpayer by the internal id only, and leaves who may bring which to
 * integration.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A record is the one with the collection system's own key, through whichever door and from
 *       whomever it comes. Rejected: a key for each sender, with which the same list by file and by
 *       API would stand twice.
 *   <li>A newer version may name another taxpayer, if both are the sender's to change. A list
 *       without versions cannot: there the same key is rather a mistake than a correction.
 *   <li>A list without versions goes by the order in which it comes, as long as nobody has given a
 *       version for the record.
 *   <li>What is deleted stays as a version that is marked so, without its personal data: an older
 *       version that arrives later must find it. Rejected: deleting the row.
 *   <li>Nothing but the key is unique. Two records of one invoice number are both told. Rejected: a
 *       unique invoice number, with which the end state would hang on the order of arrival.
 *   <li>No unit is kept with a record: it is in the charge of its taxpayer's unit, which moves.
 *       Rejected: the unit as it was, which would have to follow every taxpayer that moves.
 *   <li>A buyer may be a private person: name and number are sealed, and cannot be searched.
 * </ul>
 */
package cn.tax12366.sms.taxdata.record;
