package cn.tax12366.sms.reporting.evidence;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What is to be put together.
 *
 * @param from first day in Henan
 * @param to last day, included
 * @param reason what for, 4 to 500 characters
 * @param fileReference of the file it is wanted for, 1 to 100 characters
 * @param numbersReason why phone numbers are wanted in full, 4 to 200 characters; null where they
 *     are to be masked
 * @param language of headings, sentences and the summary
 */
public record EvidenceOrder(
    EvidenceSubject subject,
    LocalDate from,
    LocalDate to,
    String reason,
    String fileReference,
    String numbersReason,
    Locale language) {}
