/**
 * One's own account.
 *
 * <p>Promises to show and change nothing but what is the reader's own, and new recovery codes once.
 * Leaves the rules to {@code organisation.signin}, and passwords to the page of {@code
 * portal.signin}.
 */
package cn.tax12366.sms.portal.account;
