package cn.tax12366.sms.integration;

import cn.tax12366.sms.addressbook.AddressBook;
import cn.tax12366.sms.addressbook.TaxpayerView;
import cn.tax12366.sms.integration.EarlierRows.Statement;
import cn.tax12366.sms.integration.FilingRows.FilingDraft;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.taxdata.FilingEntry;
import cn.tax12366.sms.taxdata.FilingIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of filing obligations: into the tax data (R7.5a). */
@ApplicationScoped
class FilingRows {

  /** An obligation whose taxpayer is not looked up yet. */
  record FilingDraft(
      TaxpayerNumber number,
      String taxCode,
      String taxName,
      Cells.Period period,
      LocalDate dueDate,
      boolean filed,
      Optional<LocalDate> filedOn) {}

  private AddressBook addressBook;
  private FilingIntake intake;

  FilingRows() {}

  @Inject
  FilingRows(AddressBook addressBook, FilingIntake intake) {
    this.addressBook = addressBook;
    this.intake = intake;
  }

  /**
   * Takes the rows of one list.
   *
   * @param asOf the time of which it speaks
   */
  RowTaker<FilingDraft> ofOneList(Instant asOf) {
    return new OneList(addressBook, intake, asOf);
  }

  private record OneList(AddressBook addressBook, FilingIntake intake, Instant asOf)
      implements RowTaker<FilingDraft> {

    @Override
    public FilingDraft read(ListRow row, Submitter submitter) {
      Cells cells = new Cells(row);
      TaxpayerNumber number = cells.taxpayerNumber(ListField.TAXPAYER_NUMBER);
      Cells.Period period = cells.period();
      LocalDate dueDate = cells.day(ListField.DUE_DATE);
      if (dueDate.isBefore(period.from())) {
        throw new RowRefused(ListField.DUE_DATE, "due-before-period", dueDate.toString());
      }
      boolean filed = cells.yesNo(ListField.FILED);
      return new FilingDraft(
          number,
          LevyCells.code(row, cells),
          LevyCells.name(row, cells),
          period,
          dueDate,
          filed,
          filed ? cells.dayIfAny(ListField.FILED_ON) : Optional.empty());
    }

    @Override
    public List<Statement> statements(FilingDraft draft) {
      return List.of(
          new Statement(
              String.join(
                  " ",
                  draft.number().value(),
                  draft.taxCode(),
                  draft.period().from().toString(),
                  draft.period().to().toString()),
              String.join(
                  "\n",
                  draft.taxName(),
                  draft.dueDate().toString(),
                  String.valueOf(draft.filed()),
                  draft.filedOn().toString())));
    }

    @Override
    public List<RowResult> take(
        List<ReadRow<FilingDraft>> rows, Submitter submitter, boolean write) {
      Map<TaxpayerNumber, TaxpayerView> known =
          addressBook.find(rows.stream().map(read -> read.entry().number()).toList());
      RowResult[] results = new RowResult[rows.size()];
      List<FilingEntry> entries = new ArrayList<>(rows.size());
      List<Integer> positions = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        FilingDraft draft = rows.get(i).entry();
        TaxpayerView taxpayer = known.get(draft.number());
        if (taxpayer == null) {
          results[i] = refused(rows.get(i), "unknown-taxpayer");
        } else if (!submitter.test(taxpayer.getAuthorityCode())) {
          results[i] = refused(rows.get(i), "taxpayer-of-another-area");
        } else {
          positions.add(i);
          entries.add(entry(draft, taxpayer));
        }
      }
      List<RowOutcome> outcomes =
          write ? intake.store(submitter.name(), asOf, entries) : intake.compare(asOf, entries);
      for (int i = 0; i < outcomes.size(); i++) {
        int position = positions.get(i);
        results[position] = RowResult.of(rows.get(position).row(), outcomes.get(i));
      }
      return List.of(results);
    }

    private static RowResult refused(ReadRow<FilingDraft> read, String code) {
      return new RowRefused(ListField.TAXPAYER_NUMBER, code, read.entry().number().value())
          .of(read.row());
    }

    private static FilingEntry entry(FilingDraft draft, TaxpayerView taxpayer) {
      return new FilingEntry(
          taxpayer.getId(),
          taxpayer.getAuthorityCode(),
          draft.taxCode(),
          draft.taxName(),
          draft.period().from(),
          draft.period().to(),
          draft.dueDate(),
          draft.filed(),
          draft.filedOn());
    }
  }
}
