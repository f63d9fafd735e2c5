/**
 * What every part of the API has in common: where it is, how it is described, and how it says no.
 *
 * <p>Promises that whatever is refused is answered with {@code application/problem+json} (RFC 9457)
 * with a stable {@code code} for programs and a sentence in Chinese or English for people, and that
 * no stack trace, class name or SQL ever leaves the server (S36). Leaves authentication to the one
 * mechanism of the portal's sign-in (D11) and permission to the services (D8).
 */
package cn.tax12366.sms.api;
