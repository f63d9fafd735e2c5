package cn.tax12366.sms.addressbook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an entry of the book may be left alone. */
@ApplicationScoped
public class BookSettings {

  private int months;
  private int mendDays;

  protected BookSettings() {}

  @Inject
  BookSettings(
      @ConfigProperty(name = "sms.addressbook.confirm-months", defaultValue = "12") int months,
      @ConfigProperty(name = "sms.addressbook.mend-days", defaultValue = "5") int mendDays) {
    this.months = atLeastOne("sms.addressbook.confirm-months", months);
    this.mendDays = atLeastOne("sms.addressbook.mend-days", mendDays);
  }

  private static int atLeastOne(String name, int given) {
    if (given < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + given);
    }
    return given;
  }

  /** Months after which an entry that nobody has confirmed is to be looked at. */
  public int confirmMonths() {
    return months;
  }

  /** Working days within which a taxpayer who cannot be reached is given a phone (R7.2e). */
  public int mendDays() {
    return mendDays;
  }
}
