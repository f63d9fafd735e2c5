/**
 * The pages of evidence: what has been put together, ordering a package about a unit, a person or a
 * notice, and downloading it for a purpose.
 */
package cn.tax12366.sms.portal.evidence;
