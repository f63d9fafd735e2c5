package cn.tax12366.sms.integration;

import cn.tax12366.sms.addressbook.AddressBook;
import cn.tax12366.sms.addressbook.TaxpayerView;
import cn.tax12366.sms.integration.AccountRows.AccountDraft;
import cn.tax12366.sms.integration.EarlierRows.Statement;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.taxdata.account.RecordHead;
import cn.tax12366.sms.taxdata.account.RecordOfAnotherTaxpayer;
import cn.tax12366.sms.taxdata.account.RecordResult;
import cn.tax12366.sms.taxdata.account.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows of what taxpayers were granted, owe and have paid: each a record with number and version.
 */
final class AccountRows<E extends SourceRecord> implements RowTaker<AccountDraft<E>> {

  /**
   * A record whose taxpayer is not looked up yet.
   *
   * @param entry the record of whom it is about; of nobody while it has the id 0
   */
  record AccountDraft<E>(TaxpayerNumber number, RecordHead head, Function<RecordHead, E> entry) {}

  /** What the cells of one kind mean. */
  @FunctionalInterface
  interface Reading<E> {
    Function<RecordHead, E> read(ListRow row, Cells cells);
  }

  /** Stores or only compares. */
  @FunctionalInterface
  interface Intake<E> {
    List<RecordResult> take(String source, List<E> entries, boolean write);
  }

  private final AddressBook addressBook;
  private final Reading<E> reading;
  private final Intake<E> intake;

  AccountRows(AddressBook addressBook, Reading<E> reading, Intake<E> intake) {
    this.addressBook = addressBook;
    this.reading = reading;
    this.intake = intake;
  }

  @Override
  public AccountDraft<E> read(ListRow row, Submitter submitter) {
    Cells cells = new Cells(row);
    RecordHead head =
        new RecordHead(
            cells.text(ListField.SOURCE_KEY, 64),
            AccountCells.version(cells, row),
            AccountCells.cancelled(row),
            0);
    return new AccountDraft<>(
        cells.taxpayerNumber(ListField.TAXPAYER_NUMBER), head, reading.read(row, cells));
  }

  /** Several versions of a record may stand in one list; one version says one thing. */
  @Override
  public List<Statement> statements(AccountDraft<E> draft) {
    return List.of(
        new Statement(
            draft.head().version() + " " + draft.head().sourceKey(),
            draft.number() + "\n" + draft.entry().apply(draft.head())));
  }

  @Override
  public List<RowResult> take(
      List<ReadRow<AccountDraft<E>>> rows, Submitter submitter, boolean write) {
    Map<TaxpayerNumber, TaxpayerView> known =
        addressBook.find(rows.stream().map(read -> read.entry().number()).toList());
    RowResult[] results = new RowResult[rows.size()];
    List<E> entries = new ArrayList<>(rows.size());
    List<Integer> positions = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      AccountDraft<E> draft = rows.get(i).entry();
      TaxpayerView taxpayer = known.get(draft.number());
      if (taxpayer == null) {
        results[i] = refused(rows.get(i), "unknown-taxpayer");
      } else if (!submitter.test(taxpayer.getAuthorityCode())) {
        results[i] = refused(rows.get(i), "taxpayer-of-another-area");
      } else {
        positions.add(i);
        entries.add(draft.entry().apply(draft.head().of(taxpayer.getId())));
      }
    }
    List<RecordResult> taken = intake.take(submitter.name(), entries, write);
    for (int i = 0; i < taken.size(); i++) {
      int position = positions.get(i);
      results[position] = result(rows.get(position).row(), taken.get(i));
    }
    return List.of(results);
  }

  private static RowResult result(ListRow row, RecordResult taken) {
    return taken
        .refusal()
        .map(refusal -> new RowRefused(field(refusal), refusal).of(row))
        .orElseGet(() -> RowResult.of(row, taken.outcome()));
  }

  private static ListField field(BusinessRuleViolation refusal) {
    return refusal instanceof RecordOfAnotherTaxpayer ? ListField.SOURCE_KEY : ListField.VERSION;
  }

  private RowResult refused(ReadRow<AccountDraft<E>> read, String code) {
    return new RowRefused(ListField.TAXPAYER_NUMBER, code, read.entry().number().value())
        .of(read.row());
  }
}
