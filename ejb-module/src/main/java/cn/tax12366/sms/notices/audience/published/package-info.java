/**
 * Whom a publication reaches (R4.4a, R4.4b): taxpayers, or tax officials, of an area, of groups or
 * of a pasted list, narrowed by what is known of them; or exactly those who received an earlier
 * one.
 *
 * <p>Promises that only who lies within the chosen area is found, whatever groups and lists hold
 * (reading A11), that nobody is found twice at the same phone, and that memory stays flat however
 * large the area is. Leaves to {@code notices} who may ask, what the message says and when it goes.
 */
package cn.tax12366.sms.notices.audience.published;
