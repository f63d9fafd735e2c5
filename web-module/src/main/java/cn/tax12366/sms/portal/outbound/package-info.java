/**
 * Single messages and the links that carry them.
 *
 * <p>Promises that any message of one's area is found by notice, number, status and day, with its
 * whole life as a line in time, and that a number is never shown or kept in an address in full
 * (S21). Leaves notices as a whole to the notices' own pages.
 *
 * <p>Decision: a number that is looked for stands in the session under a random word, and the word
 * in the address: an address is written into logs and histories.
 */
package cn.tax12366.sms.portal.outbound;
