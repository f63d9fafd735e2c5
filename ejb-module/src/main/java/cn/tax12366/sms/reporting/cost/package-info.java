/**
 * What the messages of a month take of the package that the provincial bureau pays for (R9.1): how
 * much each unit has submitted, how it goes on until the end of the month, and a bulletin of each
 * month that has passed.
 *
 * <p>Promises that a look shows what the carrier has accepted, in short messages and not in
 * messages, along the tree as far as somebody watches over it (R5.2); that nothing is ever held
 * back by it, because the price is flat; and that a bulletin once written stays as it is. Leaves
 * the counting to {@code reporting.tally}, and to the carrier's bill what is owed.
 *
 * <p>Decisions: a short message belongs to the unit whose officer issued it and to the day on which
 * its batch was opened, as everywhere in the figures of supervision; one that went twice after a
 * doubt counts once here and twice at the carrier. The forecast goes by working days, because on
 * others hardly anything is sent; until two of them are over, by the pace of last month. A share is
 * of the whole package, because units have none of their own.
 */
package cn.tax12366.sms.reporting.cost;
