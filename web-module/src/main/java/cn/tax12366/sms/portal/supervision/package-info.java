/**
 * The pages of the superior's hand: what is suspended or held back, suspending with a look at what
 * it stops, lifting with a look at what goes on, and the emergency stop.
 */
package cn.tax12366.sms.portal.supervision;
