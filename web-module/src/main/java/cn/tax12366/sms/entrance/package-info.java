/**
 * Who comes in, and under which conditions: the one authentication mechanism of the platform (D11),
 * what a portal session remembers, and what every answer carries for the browser's protection.
 *
 * <p>Promises that a page is seen only by an officer who has signed in and still is one (S7), that
 * the API is called only with a key and never with a browser's cookie, that a request forged by
 * another site changes nothing (S9), that signing in leads to no page of another site, and that no
 * failure shows more than an id (S36). Leaves passwords to {@code organisation.signin}, keys to
 * {@code integration}, and every permission to the services (D8).
 *
 * <p>Decisions: the officer is looked up anew with every page instead of being trusted for as long
 * as his session lives, because leaving, suspension and a changed password must end sessions at
 * once and on every node; the sign-in page asks {@code SignIn} itself and the mechanism only reads
 * the session, because a refusal then is an ordinary refusal of a page.
 */
package cn.tax12366.sms.entrance;
