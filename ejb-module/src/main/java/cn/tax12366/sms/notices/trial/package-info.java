/**
 * Lets who writes see it on a phone before anybody else does: the message that the preview shows,
 * marked as a test, to the author's own phone (issue 6).
 *
 * <p>Promises that such a message goes to no other phone than the one that the phone book of the
 * staff has for its author; this is why nobody has to approve it. It is no notice: it has a batch
 * of its own, {@code test:17}, counts in no figure of notices, and is sent, limited and stopped by
 * {@code outbound} as everything is.
 */
package cn.tax12366.sms.notices.trial;
