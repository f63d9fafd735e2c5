/**
 * What the collection system has recorded of one taxpayer, in one view for those in charge of it:
 * what it has to pay and has paid, what was put off, assessed, granted and applied for, each with
 * the time as of which it is known.
 *
 * <p>Promises that nobody sees more than the taxpayers of the area that is his. Leaves out
 * invoices: there are too many of them, and they are asked for one by one.
 */
package cn.tax12366.sms.reporting.record;
