package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Is told when a list has been read to its end: from then on its time counts. */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class FeedCompletion {

  private TaxDataFeeds feeds;
  private Clock clock;

  /** For the container. */
  public FeedCompletion() {}

  @Inject
  public FeedCompletion(TaxDataFeeds feeds, @BusinessTime Clock clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  /**
   * Records that everything {@code source} had to say at {@code asOf} has come in. Time goes
   * forwards: an older list that ends later makes nothing older.
   *
   * @param area the list covers this unit and all below it
   * @param source such as {@code client:ctais}; at most 40 characters
   */
  public void complete(FeedKind kind, AuthorityCode area, String source, Instant asOf) {
    feeds.complete(kind, area, source, asOf, clock.instant());
  }
}
