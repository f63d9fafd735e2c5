package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.AudienceStep;
import cn.tax12366.sms.notices.audience.AudienceStep.Position;
import cn.tax12366.sms.shared.database.TableStatistics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Leads the writing down of a notice's recipients from the first stretch to the last. */
@ApplicationScoped
class RecipientWriting {

  @Inject private NoticeFreezing freezing;
  @Inject private TableStatistics statistics;

  /**
   * Called outside of transactions: each stretch is one of its own.
   *
   * @param mayGoOn asked before each stretch
   * @return false if it may not go on; begun again it does
   */
  boolean writeDown(long noticeId, ReminderText text, BooleanSupplier mayGoOn) {
    Optional<Position> next = Optional.of(AudienceStep.BEGINNING);
    for (int stretch = 1; next.isPresent(); stretch++) {
      if (!mayGoOn.getAsBoolean()) {
        return false;
      }
      next = freezing.writeDown(noticeId, text, next.get());
      // After 1, 2, 4, 8: each stretch asks who is written down already, of tables that this fills.
      if (Integer.bitCount(stretch) == 1) {
        statistics.lookAtDoubled();
      }
    }
    return true;
  }
}
