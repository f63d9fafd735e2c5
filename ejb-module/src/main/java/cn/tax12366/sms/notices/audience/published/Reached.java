package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.shared.AuthorityCode;

/**
 * Somebody at one of his phones.
 *
 * @param id of a taxpayer or of a member of the staff, after the book that was asked
 * @param unit in charge of the taxpayer, or to which the official belongs
 * @param sealedPhone as the phone books keep it: nobody on the way to the message reads the number
 */
public record Reached(long id, String name, AuthorityCode unit, String sealedPhone) {}
