package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.reporting.evidence.EvidenceRows.ApprovalRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.MessageRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.ReceiptRow;
import cn.tax12366.sms.reporting.record.MessagesOf;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** What was sent to one taxpayer, from the same rows as a package of evidence. */
@ApplicationScoped
class ProofSources {

  private static final String OF_TAXPAYER =
      " from notice_recipient r join notice n on n.id = r.notice_id"
          + " join authority a on a.code = n.authority_code"
          + " join authority i on i.code = n.issuer_code join officer o on o.code = n.officer"
          + " join outbound_message m on m.phone = r.phone and m.batch_id = n.batch_id"
          + " and m.reference = r.id where "
          + MessagesOf.TAXPAYER
          + " and a.path like ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private EvidenceSources sources;

  protected ProofSources() {}

  /**
   * A message with the notice it belongs to.
   *
   * @param ruleId null where the notice was prepared by hand
   * @param repeatOf the notice that was said first, under whose approval it went out; null for that
   *     itself
   */
  record Sent(
      MessageRow message,
      long noticeId,
      String title,
      String issuer,
      String officer,
      Long ruleId,
      Long templateId,
      LocalDate due,
      Long repeatOf) {}

  /** The newest messages of notices for the area. */
  List<Sent> newest(long taxpayer, String area, int most) {
    return statements()
        .list(
            "select "
                + EvidenceSources.MESSAGE_COLUMNS
                + ", n.id, n.title, i.name, o.real_name, n.rule_id, n.template_id, n.due_date,"
                + " n.repeat_of"
                + OF_TAXPAYER
                + " order by m.id desc limit ?",
            row ->
                new Sent(
                    sources.message(row),
                    row.getLong(16),
                    row.getString(17),
                    row.getString(18),
                    row.getString(19),
                    row.getObject(20, Long.class),
                    row.getObject(21, Long.class),
                    row.getObject(22, LocalDate.class),
                    row.getObject(23, Long.class)),
            taxpayer,
            taxpayer,
            area + "%",
            most);
  }

  long count(long taxpayer, String area) {
    return statements()
        .first(
            "select count(*)" + OF_TAXPAYER, row -> row.getLong(1), taxpayer, taxpayer, area + "%")
        .orElseThrow();
  }

  List<ReceiptRow> receipts(Collection<Long> messages) {
    List<ReceiptRow> found = new ArrayList<>();
    InList.forEachSlice(
        messages,
        (marks, slice) ->
            found.addAll(
                statements()
                    .list(
                        EvidenceSources.RECEIPTS
                            + " where r.message_id in ("
                            + marks
                            + ") order by r.id",
                        EvidenceSources::receipt,
                        slice.toArray())));
    return found;
  }

  /** What was asked about these things and approved, such as {@code notice:17}. */
  List<ApprovalRow> approved(Collection<String> subjects) {
    List<ApprovalRow> found = new ArrayList<>();
    InList.forEachSlice(
        subjects,
        (marks, slice) ->
            found.addAll(
                statements()
                    .list(
                        EvidenceSources.APPROVALS
                            + " where p.status = 'APPROVED' and p.subject in ("
                            + marks
                            + ") order by p.id",
                        EvidenceSources::approval,
                        slice.toArray())));
    return found;
  }

  private Statements statements() {
    return new Statements(dataSource, "What was sent to a taxpayer");
  }
}
