package cn.tax12366.sms.taxdata.account;

import java.time.LocalDate;

/**
 * What a taxpayer should have filed and has not.
 *
 * @param obligationId id of the obligation: by it one may ask again
 * @param since the last day on which filing was in time, an approved extension included
 */
public record OverdueFiling(
    long taxpayerId,
    long obligationId,
    String taxCode,
    String taxName,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate since) {}
