/**
 * Groups that a unit keeps of taxpayers, or of staff, in order to write to them later (R7.2b).
 *
 * <p>Promises that a group reaches only who lies within the area of the unit that keeps it: who has
 * moved away, was deleted, is deregistered or has left the service is neither counted nor reached,
 * and stands in the group as one who has departed until somebody takes him out. Members come by a
 * search or by a list of numbers, however many they are, in one act with one line of history.
 * Leaves it to those who write to a group ({@code notices.audience.published}) to ask whom it
 * reaches at that moment, and whether the taxpayer wants it.
 *
 * <p>Decisions: members are rows and not a stored search, because a unit answers for whom it writes
 * to and a search finds others tomorrow; figures in the list of groups are counted anew a moment
 * after something has changed, because counting 25 groups of 100,000 for every look takes seconds,
 * while the page of one group of up to 5,000 counts at once; the tier above sees the groups below
 * and changes none; a closed group keeps its name and its members, and reaches nobody.
 */
package cn.tax12366.sms.addressbook.group;
