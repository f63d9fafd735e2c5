package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.EarlierRows.Standing;
import cn.tax12366.sms.integration.RowTaker.ReadRow;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.integration.list.ListUnreadable;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.database.TableStatistics;
import cn.tax12366.sms.taxdata.FeedCompletion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Leads a list from its first row to its last, in batches. Holds one batch in memory, and twenty
 * bytes for each statement of the list ({@link EarlierRows}).
 */
@ApplicationScoped
class IntakeRun {

  static final int BATCH = 1000;

  private static final System.Logger LOG = System.getLogger(IntakeRun.class.getName());

  private TaxpayerRows taxpayerRows;
  private FilingRows filingRows;
  private UnitRows unitRows;
  private StaffRows staffRows;
  private FeedCompletion feeds;
  private RecordRows recordRows;
  private IntakeBatches batches;
  private Intakes intakes;
  private TableStatistics statistics;
  private Clock clock;

  IntakeRun() {}

  @Inject
  IntakeRun(
      TaxpayerRows taxpayerRows,
      FilingRows filingRows,
      UnitRows unitRows,
      StaffRows staffRows,
      RecordRows recordRows,
      FeedCompletion feeds,
      IntakeBatches batches,
      Intakes intakes,
      TableStatistics statistics,
      @BusinessTime Clock clock) {
    this.taxpayerRows = taxpayerRows;
    this.filingRows = filingRows;
    this.unitRows = unitRows;
    this.staffRows = staffRows;
    this.feeds = feeds;
    this.recordRows = recordRows;
    this.batches = batches;
    this.intakes = intakes;
    this.statistics = statistics;
    this.clock = clock;
  }

  /**
   * Takes in all rows and ends the receipt. A list that breaks off in the middle ends as FAILED,
   * and what was stored until then stays.
   *
   * @throws RuntimeException what broke the list off, after the receipt says so
   */
  void run(
      RunningIntake intake, ListContent content, Iterator<ListRow> rows, RowReceiver receiver) {
    try {
      switch (content) {
        case TAXPAYERS -> takeAll(intake, taxpayerRows, rows, receiver);
        case FILINGS -> takeAll(intake, filingRows.ofOneList(intake.asOf()), rows, receiver);
        case STAFF -> takeAll(intake, staffRows, rows, receiver);
        case UNITS -> takeAll(intake, unitRows.ofOneList(intake.dryRun()), rows, receiver);
        case AMOUNTS_DUE,
            PAYMENTS,
            DEFERRALS,
            INVOICES,
            FIXED_ASSESSMENTS,
            INVOICE_QUOTAS,
            APPLICATIONS ->
            takeAll(intake, recordRows.ofOneList(content, intake.dryRun()), rows, receiver);
      }
      if (!intake.dryRun()) {
        complete(intake, content);
      }
      intakes.end(
          intake.id(), intake.dryRun() ? IntakeStatus.CHECKED : IntakeStatus.DONE, clock.instant());
    } catch (ListUnreadable e) {
      intakes.fail(intake.id(), e.code(), String.valueOf(e.arguments().get(0)), clock.instant());
      throw e;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Intake " + intake.publicId() + " broke off", e);
      intakes.fail(intake.id(), "intake-broken-off", "", clock.instant());
      throw e;
    }
  }

  /** A list of which nothing could be taken makes nothing fresh. */
  private void complete(RunningIntake intake, ListContent content) {
    IntakeReceipt receipt = intakes.find(intake.publicId()).orElseThrow().receipt();
    if (receipt.getRefused() == 0 || receipt.getRefused() < receipt.getRead()) {
      content
          .feed()
          .ifPresent(
              kind ->
                  feeds.complete(
                      kind, intake.submitter().area(), intake.submitter().name(), intake.asOf()));
    }
  }

  private <E> void takeAll(
      RunningIntake intake, RowTaker<E> taker, Iterator<ListRow> rows, RowReceiver receiver) {
    EarlierRows earlier = new EarlierRows();
    for (int batch = 1; rows.hasNext(); batch++) {
      List<ReadRow<E>> readable = new ArrayList<>(BATCH);
      List<RowResult> refused = new ArrayList<>();
      while (rows.hasNext() && readable.size() + refused.size() < BATCH) {
        ListRow row = rows.next();
        try {
          readable.add(read(row, taker, intake.submitter(), earlier));
        } catch (RowRefused e) {
          refused.add(e.of(row));
        }
      }
      store(intake, taker, readable, refused).forEach(receiver::row);
      // After 1, 2, 4, 8 batches: only then can what this list fills have doubled.
      if (!intake.dryRun() && Integer.bitCount(batch) == 1) {
        statistics.lookAtDoubled();
      }
    }
  }

  private static <E> ReadRow<E> read(
      ListRow row, RowTaker<E> taker, Submitter submitter, EarlierRows earlier) {
    if (row.unreadable().isPresent()) {
      throw new RowRefused(
          row.faulty().orElse(null),
          row.unreadable().get(),
          row.faulty().flatMap(row::cell).orElse(""));
    }
    E entry = taker.read(row, submitter);
    Standing standing = earlier.place(row.number(), taker.statements(entry));
    if (standing.contradicted() > 0) {
      throw new RowRefused(
          null, "contradicts-earlier-row", String.valueOf(standing.contradicted()));
    }
    return new ReadRow<>(row, entry, standing.repeats());
  }

  /**
   * Stores a batch; if it fails twice (another intake may have added the same taxpayer between the
   * look and the insert), its halves, down to the one row that cannot be stored.
   */
  private <E> List<RowResult> store(
      RunningIntake intake, RowTaker<E> taker, List<ReadRow<E>> readable, List<RowResult> refused) {
    try {
      return batches.store(intake, taker, readable, refused);
    } catch (RuntimeException first) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A batch of an intake failed and is tried again: {0}",
          first);
      try {
        return batches.store(intake, taker, readable, refused);
      } catch (RuntimeException second) {
        return storeInParts(intake, taker, readable, refused, second);
      }
    }
  }

  private <E> List<RowResult> storeInParts(
      RunningIntake intake,
      RowTaker<E> taker,
      List<ReadRow<E>> readable,
      List<RowResult> refused,
      RuntimeException failure) {
    if (readable.isEmpty()) {
      throw failure;
    }
    List<RowResult> results = new ArrayList<>();
    if (readable.size() == 1) {
      List<RowResult> more = new ArrayList<>(refused);
      more.add(new RowRefused(null, "row-not-stored", "").of(readable.get(0).row()));
      results.addAll(batches.store(intake, taker, List.of(), more));
    } else {
      int half = readable.size() / 2;
      results.addAll(store(intake, taker, readable.subList(0, half), refused));
      results.addAll(store(intake, taker, readable.subList(half, readable.size()), List.of()));
    }
    results.sort(java.util.Comparator.comparing(RowResult::number));
    return results;
  }
}
