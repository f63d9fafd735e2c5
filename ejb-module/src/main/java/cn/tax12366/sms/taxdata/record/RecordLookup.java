package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.taxdata.TaxDataLookup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Answers what the collection system has recorded, at this moment, with how fresh it is (R7.7,
 * R7.8, R4.5). Whom what is told is for the asker to judge.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class RecordLookup {

  private static final String IN_FORCE =
      "taxpayer_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)";

  /** Those with an index by taxpayer, a handful each. */
  private static final Set<RecordKind> OF_ONE_TAXPAYER =
      EnumSet.of(
          RecordKind.DEFERRAL,
          RecordKind.FIXED_ASSESSMENT,
          RecordKind.INVOICE_QUOTA,
          RecordKind.APPLICATION);

  private VersionedRecords records;
  private RecordTables tables;
  private TaxDataLookup taxData;

  /** For the container. */
  public RecordLookup() {}

  @Inject
  public RecordLookup(VersionedRecords records, RecordTables tables, TaxDataLookup taxData) {
    this.records = records;
    this.tables = tables;
    this.taxData = taxData;
  }

  /**
   * The invoices of this code and number: one, or none; several where the collection system has
   * several records of it, which nobody can decide here.
   */
  public RecordAnswer<Invoice> invoices(InvoiceNumber number) {
    return find(
        RecordKind.INVOICE,
        Invoice.class,
        "number = ? and code = ?",
        number.number(),
        number.code());
  }

  /** What a taxpayer, by id, has to pay each month by an assessment in force on this day. */
  public RecordAnswer<FixedAssessment> fixedAssessments(long taxpayerId, LocalDate day) {
    return find(
        RecordKind.FIXED_ASSESSMENT,
        FixedAssessment.class,
        IN_FORCE + " and (ended_on is null or ended_on >= ?)",
        taxpayerId,
        day,
        day,
        day);
  }

  /** Which invoices a taxpayer, by id, may get by a quota in force on this day. */
  public RecordAnswer<InvoiceQuota> invoiceQuotas(long taxpayerId, LocalDate day) {
    return find(RecordKind.INVOICE_QUOTA, InvoiceQuota.class, IN_FORCE, taxpayerId, day, day);
  }

  /** The applications of this number: systems that accept them do not know each other's numbers. */
  public RecordAnswer<TaxApplication> applications(ApplicationNumber number) {
    return find(RecordKind.APPLICATION, TaxApplication.class, "number = ?", number.value());
  }

  /**
   * What the collection system has recorded of one taxpayer, by id, but for its invoices, of which
   * there may be very many: for its page.
   *
   * @param kind one of deferrals, fixed assessments, invoice quotas and applications
   * @param type what such a record says
   */
  @RolesAllowed({"OFFICER", "SYSTEM"})
  public <T extends TaxRecord> List<T> ofTaxpayer(RecordKind kind, Class<T> type, long taxpayerId) {
    if (!OF_ONE_TAXPAYER.contains(kind)) {
      throw new IllegalArgumentException(kind + " are not looked up by taxpayer");
    }
    return records.find(tables.of(kind), type, "taxpayer_id = ?", taxpayerId).stream()
        .map(RecordView::content)
        .toList();
  }

  private <T extends TaxRecord> RecordAnswer<T> find(
      RecordKind kind, Class<T> type, String condition, Object... values) {
    List<RecordView<T>> found = records.find(tables.of(kind), type, condition, values);
    return new RecordAnswer<>(
        found, taxData.asOf(kind.feed(), found.stream().map(RecordView::taxpayerId).toList()));
  }
}
