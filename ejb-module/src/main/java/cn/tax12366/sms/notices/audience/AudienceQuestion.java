package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;

/**
 * Whom is asked for.
 *
 * @param area taxpayers of this unit and of all below it
 * @param dueDate obligations due on this very day
 * @param stage how near the deadline, such as {@code D-3}; what was reminded at this stage already
 *     is left out
 */
public record AudienceQuestion(AuthorityCode area, LocalDate dueDate, String stage) {}
