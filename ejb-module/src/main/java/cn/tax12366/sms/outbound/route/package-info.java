/**
 * What a link is, how it does, and how a slice of messages is handed to one.
 *
 * <p>Promises names that every protocol can carry out; leaves the carrying out to {@code smpp},
 * which implements {@link cn.tax12366.sms.outbound.route.LinkStates} and {@link
 * cn.tax12366.sms.outbound.route.Gateway}.
 *
 * <p>Decision: the interfaces stand here and not with the protocol, because dependencies run
 * downwards and the dispatch must not know what carries its messages.
 */
package cn.tax12366.sms.outbound.route;
