/**
 * The first page after signing in: what this person has to do now.
 *
 * <p>Promises one glance: the deadline and who has not filed, what waits for a decision, what goes
 * out and how far it is, the latest lists, the links; each to those whose work it is, and all of it
 * cheap, because everybody opens it many times a day. Leaves every act to the pages it leads to.
 *
 * <p>Decision: the parts are asked for one by one as the page shows them, and never refuse: what a
 * person may not see is not asked for.
 */
package cn.tax12366.sms.portal.workbench;
