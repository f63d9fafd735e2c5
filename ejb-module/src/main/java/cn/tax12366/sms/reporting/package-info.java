/** What is told of the use of the platform, to those who watch over it. Changes nothing. */
package cn.tax12366.sms.reporting;
