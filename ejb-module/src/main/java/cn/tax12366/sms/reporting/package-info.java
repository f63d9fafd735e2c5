/**
 * What is told of the platform's work afterwards: read-only, across all capabilities.
 *
 * <p>Promises to change nothing but its own records. Leaves every act to the capability it belongs
 * to. Read-only SQL across capabilities is allowed here, because what is reported joins what they
 * keep apart.
 */
package cn.tax12366.sms.reporting;
