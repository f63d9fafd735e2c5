package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.approval.ApprovalStatus;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.ApprovalRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.MessageRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.ReceiptRow;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proof that a taxpayer was given notice: what was sent to it, when, word for word, what the
 * carrier has said, and who had approved it. For those who see messages of its area; that it was
 * drawn up is in the audit trail.
 */
@Stateless
@RolesAllowed("OFFICER")
public class NoticeProof {

  /** More nobody hands out on paper. */
  private static final int MOST = 200;

  @Inject private ProofSources sources;
  @Inject private TaxpayerSearch search;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Draws it up: the newest 200 messages of notices for areas whose messages the caller sees.
   *
   * @throws NoSuchTaxpayerInArea if there is none of this id in the caller's area
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller sees no messages of the
   *     taxpayer's unit
   */
  public ProofView of(long taxpayerId) {
    access.require(Act.SEE_MESSAGES);
    TaxpayerLine taxpayer = search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
    OfficerView by = access.require(Act.SEE_MESSAGES, taxpayer.getUnit());
    String area = access.area(Act.SEE_MESSAGES).getPath();
    List<ProofSources.Sent> sent = sources.newest(taxpayerId, area, MOST);
    Map<Long, List<ReceiptRow>> receipts =
        sources.receipts(sent.stream().map(each -> each.message().id()).toList()).stream()
            .collect(Collectors.groupingBy(ReceiptRow::messageId));
    Map<String, List<ApprovalRow>> approvals =
        sources
            .approved(sent.stream().flatMap(NoticeProof::subjects).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(ApprovalRow::subject));
    ProofView proof =
        new ProofView(
            taxpayer,
            sent.stream()
                .map(
                    each ->
                        proven(
                            each, receipts.getOrDefault(each.message().id(), List.of()), approvals))
                .toList(),
            sources.count(taxpayerId, area),
            by.getRealName(),
            by.getAuthorityName(),
            clock.instant());
    audit.record(
        Entry.of("taxpayers.proof-drawn-up", "taxpayer:" + taxpayerId)
            .called(taxpayer.getName())
            .fact("messages", proof.messages().size()));
    return proof;
  }

  /** What had to be approved for it to be sent. */
  private static Stream<String> subjects(ProofSources.Sent sent) {
    Set<String> subjects = new LinkedHashSet<>();
    if (sent.templateId() != null) {
      subjects.add("template:" + sent.templateId());
    }
    if (sent.ruleId() != null) {
      subjects.add("reminder-rule:" + sent.ruleId());
    }
    if (sent.repeatOf() != null) {
      subjects.add("notice:" + sent.repeatOf());
    }
    subjects.add("notice:" + sent.noticeId());
    return subjects.stream();
  }

  private static ProvenMessage proven(
      ProofSources.Sent sent, List<ReceiptRow> receipts, Map<String, List<ApprovalRow>> approvals) {
    MessageRow message = sent.message();
    return new ProvenMessage(
        sent.title(),
        sent.issuer(),
        sent.officer(),
        sent.ruleId() != null,
        sent.due(),
        message.phone().masked(),
        message.text(),
        MessageStatus.valueOf(message.status()),
        new ProvenMessage.Wire(
            message.submittedAt(),
            message.acceptedAt(),
            message.finishedAt(),
            message.link(),
            message.smscId()),
        receipts.stream()
            .map(
                each ->
                    new ProvenMessage.Receipt(
                        each.receivedAt(), each.receiptCode(), each.errorCode()))
            .toList(),
        subjects(sent)
            .flatMap(subject -> approvals.getOrDefault(subject, List.of()).stream())
            .filter(each -> precedes(each.decidedAt(), message.submittedAt()))
            .map(NoticeProof::approval)
            .toList());
  }

  /** What was approved afterwards does not carry a message that had gone out. */
  private static boolean precedes(Instant decided, Instant submitted) {
    return submitted == null || !decided.isAfter(submitted);
  }

  private static ProvenMessage.Approval approval(ApprovalRow row) {
    return new ProvenMessage.Approval(
        row.subject().substring(0, row.subject().indexOf(':')),
        row.authorName(),
        row.submittedAt(),
        ApprovalStatus.valueOf(row.status()),
        row.deciders(),
        row.decidedAt(),
        row.digest());
  }
}
