package cn.tax12366.sms.taxdata.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the province has made of a deadline.
 *
 * @param kind together with {@code month} which deadline
 * @param month the month of filing
 * @param revision counted from 1 for each deadline
 * @param deadline the day until which is filed now
 * @param reason why, at most 500 characters
 * @param document number of the notice, at most 120 characters
 * @param validFrom the day from which on it counts, until that of the next revision
 */
public record Shift(
    DeadlineKind kind,
    YearMonth month,
    int revision,
    LocalDate deadline,
    String reason,
    String document,
    LocalDate validFrom) {}
