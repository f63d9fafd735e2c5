/**
 * The pages of the duties on record: what is lacking and with whom, and who answers for the
 * security of each bureau, and change requests.
 */
package cn.tax12366.sms.portal.duty;
