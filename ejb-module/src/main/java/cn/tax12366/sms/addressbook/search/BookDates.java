package cn.tax12366.sms.addressbook.search;

import java.time.Instant;

/**
 * The moments that divide what is in order from what is to be looked at.
 *
 * @param confirmedSince what was confirmed before is no longer taken for true
 * @param unreachedSince who could not be reached before has waited too long for a phone
 */
record BookDates(Instant confirmedSince, Instant unreachedSince) {}
