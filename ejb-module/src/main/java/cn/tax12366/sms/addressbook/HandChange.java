package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.PhoneNumber;

/**
 * A name or a phone that stands as somebody has changed it by hand.
 *
 * @param phone null for the name
 * @param wrong whether the phone was called wrong: a list that still has it does not agree
 * @param listSays what the last list said otherwise; null if none has
 * @param undecided whether somebody is still to decide between the two
 */
record HandChange(
    long id,
    long taxpayerId,
    PhoneNumber phone,
    boolean wrong,
    String listSays,
    boolean undecided) {}
