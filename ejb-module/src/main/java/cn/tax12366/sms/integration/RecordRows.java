package cn.tax12366.sms.integration;

import cn.tax12366.sms.addressbook.AddressBook;
import cn.tax12366.sms.addressbook.TaxpayerView;
import cn.tax12366.sms.integration.EarlierRows.Statement;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.taxdata.record.RecordEntry;
import cn.tax12366.sms.taxdata.record.RecordIntake;
import cn.tax12366.sms.taxdata.record.RecordKind;
import cn.tax12366.sms.taxdata.record.RecordPlan;
import cn.tax12366.sms.taxdata.record.RecordResult;
import cn.tax12366.sms.taxdata.record.TaxRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of what the collection system records of taxpayers, by version: into the tax data. */
@ApplicationScoped
class RecordRows {

  /** A version of a record whose taxpayer is not looked up yet. */
  record RecordDraft(
      String key, long version, boolean deleted, TaxpayerNumber number, TaxRecord content) {}

  private static final Map<ListContent, RecordKind> KINDS =
      Map.of(
          ListContent.AMOUNTS_DUE, RecordKind.AMOUNT_DUE,
          ListContent.PAYMENTS, RecordKind.PAYMENT,
          ListContent.DEFERRALS, RecordKind.DEFERRAL,
          ListContent.INVOICES, RecordKind.INVOICE,
          ListContent.FIXED_ASSESSMENTS, RecordKind.FIXED_ASSESSMENT,
          ListContent.INVOICE_QUOTAS, RecordKind.INVOICE_QUOTA,
          ListContent.APPLICATIONS, RecordKind.APPLICATION);

  private AddressBook addressBook;
  private RecordIntake intake;
  private AccountReading accounts;

  RecordRows() {}

  @Inject
  RecordRows(AddressBook addressBook, RecordIntake intake, AccountReading accounts) {
    this.addressBook = addressBook;
    this.intake = intake;
    this.accounts = accounts;
  }

  /** Takes the rows of one list: a dry run must know what its earlier rows would have stored. */
  RowTaker<RecordDraft> ofOneList(ListContent content, boolean dryRun) {
    return new OneList(
        addressBook, intake, accounts, KINDS.get(content), dryRun ? intake.plan() : null);
  }

  private record OneList(
      AddressBook addressBook,
      RecordIntake intake,
      AccountReading accounts,
      RecordKind kind,
      RecordPlan plan)
      implements RowTaker<RecordDraft> {

    @Override
    public RecordDraft read(ListRow row, Submitter submitter) {
      RecordCells cells = new RecordCells(row);
      return new RecordDraft(
          cells.key(),
          version(cells),
          cells.deleted(),
          cells.cells().taxpayerNumber(ListField.TAXPAYER_NUMBER),
          content(row, cells));
    }

    /** What is owed and paid may come in lists that are drawn by hand, which have no versions. */
    private long version(RecordCells cells) {
      return switch (kind) {
        case AMOUNT_DUE, PAYMENT, DEFERRAL -> cells.versionIfAny();
        case INVOICE, FIXED_ASSESSMENT, INVOICE_QUOTA, APPLICATION -> cells.version();
      };
    }

    private TaxRecord content(ListRow row, RecordCells cells) {
      return switch (kind) {
        case AMOUNT_DUE -> AccountReading.amountDue(row, cells);
        case PAYMENT -> AccountReading.payment(row, cells);
        case DEFERRAL -> accounts.deferral(row, cells);
        case INVOICE -> InvoiceReading.read(row, cells);
        case FIXED_ASSESSMENT -> AssessmentReading.fixedAssessment(row, cells);
        case INVOICE_QUOTA -> AssessmentReading.invoiceQuota(cells);
        case APPLICATION -> ApplicationReading.read(cells);
      };
    }

    /**
     * None where there are versions: one list may have several of a record, and the store compares
     * them all. Without versions a list says one thing of a record.
     */
    @Override
    public List<Statement> statements(RecordDraft draft) {
      return draft.version() == RecordEntry.NONE
          ? List.of(new Statement(draft.key(), draft.toString()))
          : List.of();
    }

    @Override
    public List<RowResult> take(
        List<ReadRow<RecordDraft>> rows, Submitter submitter, boolean write) {
      Map<TaxpayerNumber, TaxpayerView> known =
          addressBook.find(rows.stream().map(read -> read.entry().number()).toList());
      RowResult[] results = new RowResult[rows.size()];
      List<RecordEntry> entries = new ArrayList<>(rows.size());
      List<Integer> positions = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        TaxpayerView taxpayer = known.get(rows.get(i).entry().number());
        if (taxpayer == null) {
          results[i] = ofTaxpayer(rows.get(i), "unknown-taxpayer");
        } else if (!submitter.test(taxpayer.getAuthorityCode())) {
          results[i] = ofTaxpayer(rows.get(i), "taxpayer-of-another-area");
        } else {
          positions.add(i);
          entries.add(entry(rows.get(i).entry(), taxpayer));
        }
      }
      List<RecordResult> taken = taken(entries, submitter, write);
      for (int i = 0; i < taken.size(); i++) {
        results[positions.get(i)] = result(rows.get(positions.get(i)), taken.get(i));
      }
      return List.of(results);
    }

    private List<RecordResult> taken(
        List<RecordEntry> entries, Submitter submitter, boolean write) {
      return write
          ? intake.store(kind, submitter.name(), entries, id -> mayChange(submitter, id))
          : intake.compare(kind, entries, id -> mayChange(submitter, id), plan);
    }

    private boolean mayChange(Submitter submitter, long taxpayerId) {
      return addressBook.byId(Set.of(taxpayerId)).values().stream()
          .anyMatch(taxpayer -> submitter.test(taxpayer.getAuthorityCode()));
    }

    private static RecordEntry entry(RecordDraft draft, TaxpayerView taxpayer) {
      return new RecordEntry(
          draft.key(), draft.version(), draft.deleted(), taxpayer.getId(), draft.content());
    }

    private static RowResult ofTaxpayer(ReadRow<RecordDraft> read, String code) {
      return new RowRefused(ListField.TAXPAYER_NUMBER, code, read.entry().number().value())
          .of(read.row());
    }

    private static RowResult result(ReadRow<RecordDraft> read, RecordResult taken) {
      RecordDraft draft = read.entry();
      return switch (taken) {
        case ADDED, CHANGED, UNCHANGED -> RowResult.of(read.row(), taken.outcome());
        case VERSION_SAYS_OTHERWISE ->
            new RowRefused(
                    ListField.VERSION, "version-says-otherwise", String.valueOf(draft.version()))
                .of(read.row());
        case VERSION_NEEDED ->
            new RowRefused(ListField.VERSION, "version-needed", draft.key()).of(read.row());
        case OF_ANOTHER_TAXPAYER ->
            new RowRefused(ListField.SOURCE_KEY, "record-of-another-taxpayer", draft.key())
                .of(read.row());
        case OF_ANOTHER_AREA ->
            new RowRefused(ListField.SOURCE_KEY, "record-of-another-area", draft.key())
                .of(read.row());
      };
    }
  }
}
