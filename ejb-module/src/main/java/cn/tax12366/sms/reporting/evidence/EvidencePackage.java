package cn.tax12366.sms.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An order as it is kept.
 *
 * @param subjectName what it is about was called then
 * @param subjectUnit code of the unit upon which it was decided
 * @param subjectOfficer code of whom it is about; null where it is about a unit
 * @param numbersReason null where numbers are masked
 * @param orderedFor code of the unit
 * @param orderedAt business time
 * @param attempt how often it was begun
 * @param written rows so far
 * @param expected rows at least
 * @param finished null until it is ready
 * @param failure null unless it failed
 */
record EvidencePackage(
    long id,
    String publicId,
    EvidenceSubject subject,
    String subjectName,
    String subjectUnit,
    String subjectOfficer,
    LocalDate from,
    LocalDate to,
    String reason,
    String fileReference,
    String numbersReason,
    Locale language,
    String orderedBy,
    String orderedFor,
    Instant orderedAt,
    EvidenceStatus status,
    int attempt,
    long written,
    long expected,
    Finished finished,
    String failure) {

  /**
   * What came of it.
   *
   * @param readyAt business time
   * @param sha256 of the whole archive, in hexadecimal
   * @param chainPosition where the audit chain ended
   * @param keptUntil business time at which the file is deleted
   */
  record Finished(
      Instant readyAt, long bytes, String sha256, long chainPosition, Instant keptUntil) {}

  /** As what the audit trail knows it. */
  String audited() {
    return "evidence:" + publicId;
  }

  /** What the archive is called where it is downloaded, and the folder in it. */
  String fileName() {
    return "evidence-" + from + "-" + to + "-" + publicId.substring(0, 8);
  }

  /** The same, with so many messages to be written. */
  EvidencePackage expecting(long messages) {
    return new EvidencePackage(
        id,
        publicId,
        subject,
        subjectName,
        subjectUnit,
        subjectOfficer,
        from,
        to,
        reason,
        fileReference,
        numbersReason,
        language,
        orderedBy,
        orderedFor,
        orderedAt,
        status,
        attempt,
        written,
        messages,
        finished,
        failure);
  }

  boolean hasNumbers() {
    return numbersReason != null;
  }
}
