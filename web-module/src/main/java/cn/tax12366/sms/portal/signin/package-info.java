/**
 * Signing in, setting up and proving the second factor, changing one's password; who is signed in,
 * and the first administrator of all.
 *
 * <p>Promises a new session id at sign-in (S6), the way back to the page that was asked for and to
 * no other site's, and that an assigned password must be replaced before anything else (R10.3b).
 * Leaves the proof of who somebody is to {@code organisation.signin} and the session to {@code
 * entrance}.
 */
package cn.tax12366.sms.portal.signin;
