/**
 * The documents of art. 10(1): internal safeguards, information secrecy, user information security
 * and responsibility. The security administrator of the province drafts them and puts them in
 * force; everybody reads them and confirms having read the version in force.
 *
 * <p>Promises that of each document one version at most is in force, that a version is not changed
 * any more from then on, and that it is known who has not read it ({@link
 * cn.tax12366.sms.organisation.duty.DutyLack#UNREAD_SAFEGUARD}).
 *
 * <p>Decisions: a new version has to be read anew; who has read what stays for good.
 */
package cn.tax12366.sms.organisation.duty.safeguard;
