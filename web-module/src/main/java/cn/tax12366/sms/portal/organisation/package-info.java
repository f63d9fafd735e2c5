/**
 * Pages of the administrators: the people of their area and what they are there for.
 *
 * <p>Leaves every decision to the services: what a page offers is what they say can be chosen, and
 * what is chosen against that they refuse.
 */
package cn.tax12366.sms.portal.organisation;
