package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.ConsentWay;
import java.time.LocalDate;

/**
 * How somebody has said what he wants.
 *
 * @param way by a message, on a form or in person; never a list, which says so itself
 * @param proof the number of the form, the words of the message, who came: 2–60 characters to open
 *     a service, at most 60 or null to close it
 * @param givenOn the day on which it was said, today or before; null for today
 */
public record Consent(ConsentWay way, String proof, LocalDate givenOn) {}
