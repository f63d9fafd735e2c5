/**
 * The message broker as the application server sees it: one resource adapter, deployed beside the
 * application under the name {@code artemis-ra} on Payara Micro and Payara Server alike.
 *
 * <p>Promises that connections and message-driven beans find a journalled broker that keeps what it
 * acknowledged over a kill -9, without anything to install or any port to open; or, where {@code
 * sms.broker.url} names one, the bureau's own. Leaves to the application what the messages mean,
 * and to its sweeper that a token the broker gave up on is issued again.
 *
 * <p>Decisions: the broker lives inside the adapter and not inside the application, because the
 * adapter starts before any endpoint and stops after the last (rejected: a start-up singleton,
 * which message-driven beans overtake). The embedded broker takes in-VM connections only, so it
 * needs no accounts (rejected: a local TCP port).
 */
package cn.tax12366.sms.broker;
