/**
 * The pages of notices: the list, preparing one by hand, and one page that goes with a notice for
 * its whole life.
 *
 * <p>Promises that a page which shows a notice learns within a second that something about it has
 * changed, and that nobody learns more than the page may show: what is pushed says only "changed",
 * and the page asks. Leaves every decision to {@code notices} in ejb-module.
 *
 * <p>Decisions: a channel is bound to the notice's unguessable name and to a page that was shown,
 * so only who may see the notice can listen; the curve is an SVG of our own, because it then obeys
 * the theme, needs no script under the content security policy, and can be read without sight in
 * the table beside it.
 */
package cn.tax12366.sms.portal.notices;
