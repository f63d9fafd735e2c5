package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the dispatch costs with and without the question what a phone got today, side by side in one
 * run: slices of 100 to a carrier that answers at once, so that nothing but the database is
 * measured. Run by hand: {@code -Dtest=PhoneLimitBenchmark}.
 */
class PhoneLimitBenchmark {

  private static final int MESSAGES = 10_000;
  private static final int ROUNDS = 3;

  @Test
  void withAndWithout() {
    for (TestDatabase database : TestDatabase.values()) {
      for (int round = 0; round < ROUNDS; round++) {
        tell(database, "without, index on the phone alone", measure(database, false, true));
        tell(database, "without the question", measure(database, false, false));
        tell(database, "with the question", measure(database, true, false));
      }
    }
  }

  private static double measure(TestDatabase database, boolean counted, boolean oldIndex) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.countsPhones = counted;
    if (oldIndex) {
      fixture.execute("drop index outbound_message_phone");
      fixture.execute("create index outbound_message_phone on outbound_message (phone)");
    }
    // Each phone had a message the day before.
    fixture.outbox.released("notice:1", MESSAGES);
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    fixture.clock.advance(Duration.ofDays(1));
    fixture.outbox.released("notice:2", MESSAGES);

    long start = System.nanoTime();
    node.workOff();
    double seconds = (System.nanoTime() - start) / 1e9;

    if (fixture.count(MessageStatus.ACCEPTED) != 2L * MESSAGES) {
      throw new IllegalStateException("Not everything went");
    }
    return MESSAGES / seconds;
  }

  private static void tell(TestDatabase database, String what, double rate) {
    System.out.printf(Locale.ROOT, "%-10s %-36s %,8.0f messages/s%n", database, what, rate);
  }
}
