/**
 * The pages of those who approve: what waits, what one has decided, and one request with everything
 * needed to decide on it.
 *
 * <p>Promises that what is shown as frozen is the snapshot itself and nothing read later. Leaves
 * the decision, and who may make it, to {@code approval} in ejb-module.
 */
package cn.tax12366.sms.portal.approval;
