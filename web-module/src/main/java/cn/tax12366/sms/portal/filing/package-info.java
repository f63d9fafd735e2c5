/**
 * The tax calendar: a year of it for everybody, and its changes for the business office.
 *
 * <p>Promises that the year and the day that somebody looks at stand in the address, and that
 * everything the months show stands in words beside them. Leaves what a deadline is, and who may
 * change one, to {@code taxdata.deadline} in ejb-module.
 */
package cn.tax12366.sms.portal.filing;
