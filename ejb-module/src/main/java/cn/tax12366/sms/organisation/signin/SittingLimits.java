package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.signin.Sittings.Limits;
import cn.tax12366.sms.organisation.signin.Sittings.Sitting;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which sittings are over, by the true time (S7). */
@ApplicationScoped
class SittingLimits {

  /** The time of use is written down at most once in so long. */
  static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private SittingSettings settings;
  private Clock clock;

  protected SittingLimits() {}

  @Inject
  SittingLimits(SittingSettings settings, @SystemTime Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Limits limits() {
    Instant now = now();
    return new Limits(now.minus(settings.idle()), now.minus(settings.longest()));
  }

  /** What ended before this time is deleted. */
  Instant keptSince() {
    return now().minus(settings.kept());
  }

  /** Why {@code sitting} does not go on; empty if it does. */
  Optional<SittingEnd> end(Sitting sitting) {
    Limits limits = limits();
    if (!sitting.active()) {
      return Optional.of(SittingEnd.OFFICER_LEFT);
    }
    if (!sitting.beganAt().isAfter(limits.begunAfter())) {
      return Optional.of(SittingEnd.TOO_LONG);
    }
    return sitting.lastUsedAt().isAfter(limits.usedAfter())
        ? Optional.empty()
        : Optional.of(SittingEnd.IDLE);
  }

  /** Whether a use of now is to be written down. */
  boolean isWorthNoting(Sitting sitting) {
    return !now().isBefore(sitting.lastUsedAt().plus(NOTED_EVERY));
  }
}
