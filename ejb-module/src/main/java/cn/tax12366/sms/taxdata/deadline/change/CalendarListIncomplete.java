package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.util.Collection;
import java.util.stream.Collectors;

/** A published list lacks months, or a holiday notice has no day at all. */
public final class CalendarListIncomplete extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarListIncomplete(int year, Collection<Integer> missing) {
    super(
        String.valueOf(year),
        missing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
