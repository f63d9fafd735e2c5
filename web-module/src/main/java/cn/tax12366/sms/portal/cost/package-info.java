/**
 * The pages of what messages take of the month's package: volume and forecast of a month along the
 * tree, and the bulletins of the months that are over.
 *
 * <p>Promises that unit and month stand in the address, so that what is seen can be passed on.
 */
package cn.tax12366.sms.portal.cost;
