/**
 * Signing in with officer code, password and, where the office demands it, a second factor; the
 * sittings that begin with it; assigning and changing passwords.
 *
 * <p>Promises that a password is stored only as a salted PBKDF2 hash with its parameters (S1), that
 * guessing is slowed down durably and across nodes, from one address and from many, without locking
 * an officer out where he works (S3), that the answer to a wrong password, an unknown officer and a
 * locked account is the same and takes as long, and that every sign-in and every refusal is in the
 * audit trail; that a sitting ends after 15 minutes without its person and after eight hours in any
 * case, and that whatever ends it acts on its next request on every node (S7); that administrators,
 * approvers, whoever stands in for an approver, and case staff see nothing before they have proved
 * a code of their authenticator, each code once, under a new session (S6), and that nobody hands
 * out both factors of an account alone (S4). Leaves cookies and drawings to the portal, keys to
 * {@code shared.secrets}.
 *
 * <p>Decisions: the JDK's PBKDF2 instead of Jakarta Security's hash bean, which would tie this to
 * the web tier; an attempt is counted before the password is looked at and forgiven when it was
 * right, so that a thousand parallel guesses are still five; failures count for officer and
 * address, because one count for the officer alone lets anybody lock him out with his code, and a
 * second, higher one stands behind it for guesses from many addresses, which knows the officer's
 * own by his sittings instead of by a cookie that a shared computer would keep; one answer for all
 * refusals instead of a helpful one, because the helpful one tells strangers which codes exist. A
 * sitting is a row, asked for with every request, and not the server's session: that one lives on a
 * single node, and any page that renews itself keeps it alive. Passwords are judged by length and
 * by an estimate of how soon they are guessed, not by their kinds of characters: those, and a
 * change every 90 days, are a mode for bureaus whose assessor asks.
 */
package cn.tax12366.sms.organisation.signin;
