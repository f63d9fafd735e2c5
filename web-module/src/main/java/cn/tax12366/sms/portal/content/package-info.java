/**
 * Templates: the versions there are, and writing a new one with the message in view.
 *
 * <p>Promises that an author sees, while he types, the message as a phone will show it and what it
 * takes, and who will decide on it. Leaves the rules of a template to {@code content} and the
 * decision to {@code approval}.
 */
package cn.tax12366.sms.portal.content;
