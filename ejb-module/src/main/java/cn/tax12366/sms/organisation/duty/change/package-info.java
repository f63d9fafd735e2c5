/**
 * Change requests to the platform itself: the business office raises them (art. 5(3)), the
 * information centre accepts or declines and realises them (art. 6(3)), and the business office
 * confirms at the end.
 *
 * <p>Promises that each step is taken by the department that the article names and by no other,
 * from the state it belongs to, and stays with name, time and words.
 *
 * <p>Decisions: what was declined or confirmed is over and is raised anew instead of reopened;
 * realised is what the information centre reports with the release, done what the business office
 * has confirmed.
 */
package cn.tax12366.sms.organisation.duty.change;
