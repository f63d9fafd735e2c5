package cn.tax12366.sms.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The day in the address of a page, as somebody may have written it. */
public final class AddressedDay {

  private AddressedDay() {}

  /** What is no day such as {@code 2026-12-15}, or not there, is none. */
  public static Optional<LocalDate> of(String written) {
    try {
      return Optional.ofNullable(written).map(LocalDate::parse);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
