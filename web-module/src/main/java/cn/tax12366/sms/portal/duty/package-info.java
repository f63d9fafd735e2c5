/**
 * The pages of the duties on record: what is lacking and with whom, and who answers for the
 * security of each bureau, and change requests, and the safeguard and secrecy rules that everybody
 * reads.
 */
package cn.tax12366.sms.portal.duty;
