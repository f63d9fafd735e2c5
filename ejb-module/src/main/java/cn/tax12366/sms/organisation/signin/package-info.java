/**
 * Signing in with officer code and password; assigning and changing passwords.
 *
 * <p>Promises that a password is stored only as a salted PBKDF2 hash with its parameters (S1), that
 * guessing is slowed down durably and across nodes (S3), that the answer to a wrong password, an
 * unknown officer and a locked account is the same and takes as long, and that every sign-in and
 * every refusal is in the audit trail. Leaves sessions and cookies to the portal, and the second
 * factor to a later capability.
 *
 * <p>Decisions: the JDK's PBKDF2 instead of Jakarta Security's hash bean, which would tie this to
 * the web tier; an attempt is counted before the password is looked at and forgiven when it was
 * right, so that a thousand parallel guesses are still five; one answer for all refusals instead of
 * a helpful one, because the helpful one tells strangers which codes exist.
 */
package cn.tax12366.sms.organisation.signin;
