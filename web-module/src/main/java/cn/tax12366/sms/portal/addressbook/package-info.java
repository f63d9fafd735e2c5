/**
 * The address book: taxpayers searched and looked after.
 *
 * <p>Promises that every list is read page by page with its filters in the address, and that a
 * phone stands neither in an address nor on a page in full unless it was asked for with a reason
 * (S21).
 */
package cn.tax12366.sms.portal.addressbook;
