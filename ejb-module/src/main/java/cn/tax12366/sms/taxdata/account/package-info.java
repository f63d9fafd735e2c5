/**
 * What taxpayers were granted, owe and have paid.
 *
 * <p>Promises that a record of the collection system may come any number of times and in any order:
 * the newest version of it stands, an older one that comes later changes nothing, and one that says
 * otherwise under the same version is refused. Leaves to addressbook in whose charge a taxpayer is
 * (it knows him by the internal id only) and the reading of lists to integration.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A record is known by its number in the collection system, whoever brings it. Rejected: a
 *       number for each sender, with which a file that stands in for a broken connection would
 *       double what is owed.
 *   <li>A record stays with its taxpayer: under the same number for another one it is refused. A
 *       wrong one is cancelled, and another one made, as in the collection system.
 *   <li>A list without versions goes by the order in which it comes, as long as nobody has given a
 *       version for the record.
 *   <li>A cancelled record stays, so that an older version cannot bring it back.
 * </ul>
 */
package cn.tax12366.sms.taxdata.account;
