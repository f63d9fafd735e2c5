/**
 * Who may do what, for everybody who works with the platform.
 *
 * <p>Promises that the page shows the very table by which the platform decides, in words, with the
 * article of each line, and marks what the reader himself may do. Leaves the table to {@code
 * organisation.access}: nothing here decides anything.
 */
package cn.tax12366.sms.portal.policy;
