/**
 * What must not be read out of a stolen database: phones, one-time-password secrets, rows of lists
 * kept for mending. Values are sealed with a key that lies in a file outside the database (S22).
 *
 * <p>Promises that a sealed value tells nothing without the key file and cannot be changed or
 * carried to another purpose unnoticed, that each value names its key, and that a platform whose
 * key file does not fit its database does not start. Leaves to the owners of the tables what they
 * seal.
 *
 * <p>Decisions (D13): AES-256-GCM of the JDK, one key for each purpose derived from the one in the
 * file; what must be found again by equality is sealed alike each time, everything else differently
 * each time; the database checks nothing, so that the same values live in H2 and PostgreSQL.
 */
package cn.tax12366.sms.shared.secrets;
