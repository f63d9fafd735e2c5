/**
 * What those who run the platform look at: whether it is ready, and what stands in the way.
 *
 * <p>Promises that {@code /health/ready} has at least one check of the application, by which the
 * start of the runnable jar tells a server with the application from one that refused it.
 */
package cn.tax12366.sms.portal.operations;
