package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Rows of other capabilities as a package has them; times of the business clock. */
final class EvidenceRows {

  private EvidenceRows() {}

  /**
   * A notice.
   *
   * @param issuer code of the unit whose officer issued it
   * @param area code of the unit whose taxpayers it is for
   * @param ruleId null where it was prepared by hand
   * @param audienceSize null until its recipients are frozen, as {@code segments} and {@code
   *     digest}
   * @param batchId null until it is handed over, as {@code windowed} and the times behind it
   * @param repeatOf the notice that was said first, under whose approval it goes out; null for that
   *     itself
   * @param windowed true where it goes out within the sending window only (art. 8)
   */
  record NoticeRow(
      long id,
      String publicId,
      String kind,
      String title,
      String status,
      String issuer,
      String issuerName,
      String area,
      String areaName,
      String officer,
      String officerName,
      Long ruleId,
      Long templateId,
      LocalDate dueDate,
      String stage,
      Instant createdAt,
      Instant releasedAt,
      Integer audienceSize,
      Integer segments,
      String digest,
      Long batchId,
      Boolean windowed,
      Instant notBefore,
      Instant notAfter,
      String kindZh,
      String kindEn,
      String body,
      String meantFor,
      Long repeatOf) {

    /** What its kind is called; of those that are not data, what {@code texts} calls them. */
    String kindName(EvidenceTexts texts) {
      if (kindZh == null) {
        return texts.word("NoticeKind", kind);
      }
      return "en".equals(texts.locale().getLanguage()) ? kindEn : kindZh;
    }
  }

  /** So many messages that stand so. */
  record Count(String status, long messages) {}

  /**
   * In whose stead somebody did something.
   *
   * @param officer null where he did it in his own right
   */
  record Stead(String officer, String name) {}

  /**
   * An approval.
   *
   * @param subject such as {@code notice:17}
   * @param decidedBy null while it waits
   * @param digest SHA-256 of {@code snapshot} in UTF-8, in hexadecimal
   * @param firstApprover where two had to approve it, who did besides {@code decidedBy}; else null
   * @param decidedFor in whose stead it was decided
   * @param firstApprovedFor in whose stead the first of two approved it
   */
  record ApprovalRow(
      long id,
      String subject,
      String unit,
      String unitName,
      String author,
      String authorName,
      Instant submittedAt,
      String status,
      String decidedBy,
      String decidedByName,
      Instant decidedAt,
      String reason,
      String digest,
      String snapshot,
      String firstApprover,
      String firstApproverName,
      Instant firstApprovedAt,
      Stead decidedFor,
      Stead firstApprovedFor) {

    /** Everybody who has approved or sent it back, in that order, by name. */
    List<ProvenMessage.Decider> deciders() {
      return Stream.of(
              new ProvenMessage.Decider(firstApproverName, firstApprovedFor.name()),
              new ProvenMessage.Decider(decidedByName, decidedFor.name()))
          .filter(decider -> decider.name() != null)
          .toList();
    }
  }

  /**
   * A message.
   *
   * @param recipient its number in the notice's list of recipients
   */
  record MessageRow(
      long id,
      long recipient,
      PhoneNumber phone,
      String text,
      int segments,
      String status,
      int attempts,
      String link,
      String smscId,
      Integer commandStatus,
      String receiptCode,
      boolean possibleDuplicate,
      Instant submittedAt,
      Instant acceptedAt,
      Instant finishedAt) {}

  /** One part of a message in several. */
  record PartRow(
      long messageId, int part, int parts, String smscId, String status, String receiptCode) {}

  /** A receipt of the carrier, as it came. */
  record ReceiptRow(
      long messageId,
      String link,
      String outcome,
      String receiptCode,
      String errorCode,
      Instant receivedAt,
      String raw) {}

  /** A recipient whose message was never handed over. */
  record NotSentRow(long id, PhoneNumber phone, String text, int segments, String status) {}

  /** A suspension, a hold or an emergency stop. */
  record SuspensionRow(
      long id,
      String kind,
      String scope,
      String unit,
      String unitName,
      String officer,
      String officerName,
      String reason,
      String placedBy,
      String placedByName,
      Instant placedAt,
      String confirmedBy,
      String confirmedByName,
      Instant inForceFrom,
      Instant until,
      Instant endedAt,
      String endedBy,
      String endedByName,
      String endReason) {}
}
