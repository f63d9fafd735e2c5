package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.AudienceStep;
import cn.tax12366.sms.shared.database.TableStatistics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** Leads the writing down of a notice's recipients from the first stretch to the last. */
@ApplicationScoped
class RecipientWriting {

  @Inject private NoticeFreezing freezing;
  @Inject private TableStatistics statistics;

  /**
   * Called outside of transactions: each stretch is one of its own.
   *
   * @param stretch writes down from one place on, and says where to go on
   * @param beginning the first place
   * @param mayGoOn asked before each stretch
   * @return false if it may not go on; begun again it does
   */
  <P> boolean writeDown(Function<P, Optional<P>> stretch, P beginning, BooleanSupplier mayGoOn) {
    Optional<P> next = Optional.of(beginning);
    for (int written = 1; next.isPresent(); written++) {
      if (!mayGoOn.getAsBoolean()) {
        return false;
      }
      next = stretch.apply(next.get());
      // After 1, 2, 4, 8: each stretch asks who is written down already, of tables that this fills.
      if (Integer.bitCount(written) == 1) {
        statistics.lookAtDoubled();
      }
    }
    return true;
  }

  /** As {@link #writeDown(Function, Object, BooleanSupplier)}, for a reminder. */
  boolean writeDown(long noticeId, ReminderText text, BooleanSupplier mayGoOn) {
    return writeDown(
        position -> freezing.writeDown(noticeId, text, position), AudienceStep.BEGINNING, mayGoOn);
  }

  /** Once everybody is written down: who shares a phone is named in its message. */
  void nameAll(long noticeId, PublicationText text) {
    if (!text.isPersonal()) {
      return;
    }
    nameAll(after -> freezing.nameAll(noticeId, text, after));
  }

  /** As {@link #nameAll(long, PublicationText)}, for a reminder. */
  void nameAll(long noticeId, ReminderText text) {
    nameAll(after -> freezing.nameAll(noticeId, text, after));
  }

  private static void nameAll(LongUnaryOperator stretch) {
    long after = 0;
    do {
      after = stretch.applyAsLong(after);
    } while (after > 0);
  }
}
