package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A link against a carrier that takes so much and no more; time is made up. */
@Tag("R6.1")
class AllowanceTest {

  private final AtomicLong now = new AtomicLong(TimeUnit.HOURS.toNanos(1));

  /** What a carrier takes in a second. */
  private interface Carrier {
    boolean takes(int takenThisSecond);
  }

  @Test
  void keepsToWhatIsConfigured() {
    Allowance allowance = new Allowance(200, now::get);

    assertThat(sent(allowance, 10, taken -> true)).isBetween(1980, 2030);
    assertThat(allowance.perSecond()).hasValue(200);
  }

  @Test
  void makesWaitWhoeverComesTooSoon() {
    Allowance allowance = new Allowance(200, System::nanoTime);
    long start = System.nanoTime();
    for (int i = 0; i < 60; i++) {
      allowance.await();
    }
    // 60 at 200 a second take 300 ms, a tenth of a second's worth of them at once.
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(150));
  }

  @Test
  void isHalvedOnceForABurstThatIsTooMuch() {
    Allowance allowance = new Allowance(0, now::get);
    for (int i = 0; i < 400; i++) {
      allowance.takeTurn();
    }
    allowance.accepted();

    for (int i = 0; i < 50; i++) {
      allowance.tooMuch();
    }

    assertThat(allowance.rests()).isTrue();
    assertThat(allowance.perSecond()).hasValue(200);
    seconds(1);
    assertThat(allowance.rests()).isFalse();
  }

  @Test
  @Tag("fault-10")
  void hasNineTenthsOfItsPaceAMinuteAfterTheCarrierTookNothingForHalfAMinute() {
    Allowance allowance = new Allowance(500, now::get);
    sent(allowance, 10, taken -> true);

    assertThat(sent(allowance, 30, taken -> false)).isZero();
    sent(allowance, 60, taken -> true);

    assertThat(sent(allowance, 10, taken -> true)).isGreaterThan(4500);
  }

  @Test
  void findsOutWhatTheCarrierTakesAndStaysNearIt() {
    Allowance allowance = new Allowance(0, now::get);
    sent(allowance, 60, taken -> taken < 300);

    int refused = refused(allowance, 120, taken -> taken < 300);

    assertThat(accepted).isGreaterThan(120 * 300 * 6 / 10);
    assertThat(refused).as("asked for more than it takes").isLessThan(120 * 300 / 20);
  }

  @Test
  void restsLongerEachTimeTheQueueIsFull() {
    Allowance allowance = new Allowance(0, now::get);
    for (int seconds : new int[] {5, 10, 20, 30, 30}) {
      allowance.queueFull();
      allowance.queueFull();
      now.addAndGet(TimeUnit.SECONDS.toNanos(seconds) - 1);
      assertThat(allowance.rests()).as("after nearly %d s", seconds).isTrue();
      now.addAndGet(1);
      assertThat(allowance.rests()).as("after %d s", seconds).isFalse();
    }
    assertThat(allowance.perSecond()).as("slower sending empties no queue").isEmpty();

    allowance.accepted();
    allowance.queueFull();
    seconds(5);
    assertThat(allowance.rests()).isFalse();
  }

  @Test
  void isForgottenOnceTheCarrierTakesTwiceAsMuch() {
    Allowance allowance = new Allowance(0, now::get);
    for (int i = 0; i < 100; i++) {
      allowance.takeTurn();
    }
    allowance.accepted();
    allowance.tooMuch();
    assertThat(allowance.perSecond()).isPresent();

    seconds(62);

    assertThat(allowance.perSecond()).isEmpty();
  }

  private int accepted;

  private int sent(Allowance allowance, int seconds, Carrier carrier) {
    refused(allowance, seconds, carrier);
    return accepted;
  }

  /** Sends as fast as it may, a thousand a second at most. */
  private int refused(Allowance allowance, int seconds, Carrier carrier) {
    accepted = 0;
    int refused = 0;
    long end = now.get() + TimeUnit.SECONDS.toNanos(seconds);
    long second = 0;
    int taken = 0;
    while (now.get() < end) {
      if (!allowance.rests()) {
        now.set(Math.max(now.get(), allowance.takeTurn()));
        long present = TimeUnit.NANOSECONDS.toSeconds(now.get());
        taken = present == second ? taken : 0;
        second = present;
        if (carrier.takes(taken)) {
          taken++;
          accepted++;
          allowance.accepted();
        } else {
          refused++;
          allowance.tooMuch();
        }
      }
      now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return refused;
  }

  private void seconds(int seconds) {
    now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }
}
