package cn.tax12366.sms.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which the notice of the State Council differs from the ordinary week.
 *
 * @param day the day itself
 * @param rest true for a rest day, false for a day made up for one (a weekend on which people work)
 * @param occasion such as 国庆节, at most 40 characters
 */
public record Holiday(LocalDate day, boolean rest, String occasion) {

  /** As many characters as are kept. */
  public static final int LONGEST_OCCASION = 40;

  public Holiday {
    Objects.requireNonNull(day);
    Objects.requireNonNull(occasion);
  }

  public LocalDate getDay() {
    return day;
  }

  public boolean isRest() {
    return rest;
  }

  public String getOccasion() {
    return occasion;
  }
}
