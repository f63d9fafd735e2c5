/**
 * What people write to the bureau.
 *
 * <p>Promises that a message is on disk before the carrier is told that it has arrived. What it
 * means, and what is answered, is not decided here yet: messages wait as NEW.
 *
 * <p>Decision: parts of a long message are stored each as it comes, with the reference that joins
 * them, because a part held back in memory until the last one comes is lost with the process.
 */
package cn.tax12366.sms.inbound;
