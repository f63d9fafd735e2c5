package cn.tax12366.sms.taxdata.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a taxpayer should have paid of one tax for one period, and has not or not in full.
 *
 * @param since the last day on which the oldest part that is open could be paid in time (A20), a
 *     move of the deadline and an approved deferral included
 * @param due yuan that were payable by the day asked for
 * @param paid yuan of it that were paid
 * @param outstanding what is left, always more than nothing (R4.3)
 */
public record Debt(
    long taxpayerId,
    String taxCode,
    String taxName,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate since,
    BigDecimal due,
    BigDecimal paid,
    BigDecimal outstanding) {}
