package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.Freshness;
import cn.tax12366.sms.taxdata.TaxDataLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether it is known well enough who has filed: nobody is to be reminded who filed yesterday and
 * whose return has not come over from the collection system yet. Reminders hold while the list of
 * some unit of their area is older than {@code sms.reminder.filings-max-age}, or missing, and go on
 * by themselves once it has come.
 */
@ApplicationScoped
class FilingsAge {

  private TaxDataLookup taxData;
  private NoticeSettings settings;
  private Clock clock;

  /** For the container. */
  protected FilingsAge() {}

  @Inject
  FilingsAge(TaxDataLookup taxData, NoticeSettings settings, @BusinessTime Clock clock) {
    this.taxData = taxData;
    this.settings = settings;
    this.clock = clock;
  }

  /** As of when it is known of an area. */
  Freshness of(AuthorityCode area) {
    return taxData.freshness(FeedKind.FILINGS, area);
  }

  /** As of when it is known of the whole area; empty where of some unit nothing is known. */
  Optional<Instant> asOf(AuthorityCode area) {
    return whole(of(area));
  }

  /** True if reminders to the area hold until a newer list has come. */
  boolean isTooOld(AuthorityCode area) {
    return holdsAny() && isOld(of(area));
  }

  /** As {@link #isTooOld(AuthorityCode)}, of what was asked already. */
  boolean isTooOld(Freshness known) {
    return holdsAny() && isOld(known);
  }

  private boolean holdsAny() {
    return settings.filingsMaxAge().compareTo(Duration.ZERO) > 0;
  }

  private boolean isOld(Freshness known) {
    return whole(known)
        .filter(at -> !at.isBefore(clock.instant().minus(settings.filingsMaxAge())))
        .isEmpty();
  }

  private static Optional<Instant> whole(Freshness known) {
    return known.isComplete() ? known.asOf() : Optional.empty();
  }
}
