package cn.tax12366.sms.addressbook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an entry of the book is taken for true without anybody saying so. */
@ApplicationScoped
public class BookSettings {

  private int months;

  protected BookSettings() {}

  @Inject
  BookSettings(
      @ConfigProperty(name = "sms.addressbook.confirm-months", defaultValue = "12") int months) {
    if (months < 1) {
      throw new IllegalArgumentException(
          "sms.addressbook.confirm-months must be at least 1, not " + months);
    }
    this.months = months;
  }

  /** Months after which an entry that nobody has confirmed is to be looked at. */
  public int confirmMonths() {
    return months;
  }

  /** What was confirmed before then is to be looked at. */
  Instant confirmedSince(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
  }
}
