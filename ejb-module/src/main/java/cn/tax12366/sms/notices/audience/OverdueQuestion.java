package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;

/**
 * Who is asked for.
 *
 * @param area taxpayers of this unit and of all below it
 * @param day what could be filed or paid in time until the day before it, and was not
 */
public record OverdueQuestion(AuthorityCode area, LocalDate day) {}
