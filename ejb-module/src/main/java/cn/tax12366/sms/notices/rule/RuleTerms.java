package cn.tax12366.sms.notices.rule;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * What a rule orders.
 *
 * @param templateId the very version of the template
 * @param workingDaysBefore how many working days before the deadline: 1 to 10
 * @param dueAt time of day from which it is sent, to the minute; earlier than the sending window
 *     opens it waits for the window. When it has closed is nothing that these terms know: {@link
 *     RuleHours} does
 */
public record RuleTerms(long templateId, int workingDaysBefore, LocalTime dueAt) {

  /**
   * @throws ImpossibleRule if the days are not 1 to 10
   */
  public RuleTerms {
    if (workingDaysBefore < 1 || workingDaysBefore > ReminderRule.MOST_WORKING_DAYS) {
      throw new ImpossibleRule(workingDaysBefore, ReminderRule.MOST_WORKING_DAYS);
    }
    dueAt = dueAt.truncatedTo(ChronoUnit.MINUTES);
  }
}
