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

  /** As of when it is known of the whole area; empty where of some unit nothing is known. */
  Optional<Instant> asOf(AuthorityCode area) {
    Freshness freshness = taxData.freshness(FeedKind.FILINGS, area);
    return freshness.isComplete() ? freshness.asOf() : Optional.empty();
  }

  /** True if reminders to the area hold until a newer list has come. */
  boolean isTooOld(AuthorityCode area) {
    return settings.filingsMaxAge().compareTo(Duration.ZERO) > 0 && isTooOld(asOf(area));
  }

  private boolean isTooOld(Optional<Instant> asOf) {
    return asOf.filter(at -> !at.isBefore(clock.instant().minus(settings.filingsMaxAge())))
        .isEmpty();
  }
}
