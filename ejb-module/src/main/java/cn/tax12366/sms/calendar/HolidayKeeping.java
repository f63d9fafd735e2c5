package cn.tax12366.sms.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Year;
import java.util.List;

/** Puts the holiday notice of a year in force, for the service that has decided upon it. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class HolidayKeeping {

  @Inject private HolidaySchedules schedules;

  public HolidayKeeping() {}

  HolidayKeeping(HolidaySchedules schedules) {
    this.schedules = schedules;
  }

  /**
   * From now on these are the holidays of {@code year}; the notice before stays as a revision.
   *
   * @param document title or number of the notice, at most 120 characters
   * @param days all days of the notice, each once
   */
  public void put(Year year, String document, List<Holiday> days, Instant at) {
    schedules.put(year, document, days, at);
  }
}
