/**
 * The room of the auditors: what was done, in sentences, and the chain that keeps it from being
 * bent. Decides nothing: who may read how much is asked of the services of {@code audit}.
 */
package cn.tax12366.sms.portal.audit;
