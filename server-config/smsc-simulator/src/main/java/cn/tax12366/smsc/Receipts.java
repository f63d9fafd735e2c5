package cn.tax12366.smsc;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Makes the receipts of a submit and has them delivered when their time has come. */
final class Receipts {

  /** Far from any id the simulator gives within the next centuries. */
  private static final long NEVER_GIVEN = 7_000_000_000_000_000L;

  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final IdForm[] ID_FORMS = IdForm.values();
  private static final ReceiptForm[] RECEIPT_FORMS = ReceiptForm.values();

  private final Clock clock;
  private final Faults faults;
  private final Deliveries deliveries;

  Receipts(Clock clock, Faults faults, Deliveries deliveries) {
    this.clock = clock;
    this.faults = faults;
    this.deliveries = deliveries;
  }

  /** Those that come after the answer, as late as is set. */
  void schedule(LedgerEntry.Submit submit, Treatment treatment) {
    if (submit.wantsReceipt()) {
      schedule(submit, treatment, delay(submit).plus(treatment.receiptsLate()));
    }
  }

  /** Those that come before the answer. */
  void scheduleAtOnce(LedgerEntry.Submit submit, Treatment treatment) {
    if (submit.wantsReceipt()) {
      schedule(submit, treatment, Duration.ZERO);
    }
  }

  /** Schedules what a ledger still owes. */
  void owe(Ledger past, Function<LedgerEntry.Submit, Treatment> treatment) {
    Set<String> settled = new HashSet<>();
    for (LedgerEntry.Receipt receipt : past.receipts()) {
      if (receipt.state() == LedgerEntry.State.ACKED
          || receipt.state() == LedgerEntry.State.REFUSED) {
        settled.add(receipt.id());
      }
    }
    for (LedgerEntry.Submit submit : past.submits()) {
      if (!settled.contains(submit.id())) {
        schedule(submit, treatment.apply(submit));
      }
    }
  }

  private Duration delay(LedgerEntry.Submit submit) {
    long jitter = faults.of(Fault.RECEIPT_JITTER_MS) * 1_000_000;
    return Duration.ofMillis(faults.of(Fault.RECEIPT_DELAY_MS))
        .plusNanos(jitter == 0 ? 0 : faults.seeded().draw(submit.dest(), jitter + 1));
  }

  private void schedule(LedgerEntry.Submit submit, Treatment treatment, Duration delay) {
    Duration after = delay;
    for (Outcome outcome : treatment.outcomes()) {
      schedule(submit, submit.id(), treatment.ids(), outcome, after);
      after = after.plus(BETWEEN);
    }
    if (treatment.stranger()) {
      String id = Long.toString(NEVER_GIVEN + Long.parseLong(submit.id()));
      schedule(submit, id, treatment.ids(), Outcome.DELIVERED, after);
    }
  }

  private void schedule(
      LedgerEntry.Submit submit, String id, IdForm ids, Outcome outcome, Duration after) {
    IdForm idForm = ids != null ? ids : ID_FORMS[(int) faults.of(Fault.RECEIPT_IDS)];
    ReceiptForm form =
        outcome.form() != null
            ? outcome.form()
            : RECEIPT_FORMS[(int) faults.of(Fault.RECEIPT_FORM)].of(submit.dest(), faults.seeded());
    LedgerEntry.Receipt receipt =
        new LedgerEntry.Receipt(
            id, outcome.stat(), outcome.err(), LedgerEntry.State.QUEUED, submit.at());
    deliveries.schedule(
        new Delivery(
            submit.link(),
            ReceiptText.of(submit, idForm.write(id), outcome, form, clock.instant().plus(after)),
            receipt),
        after);
  }
}
