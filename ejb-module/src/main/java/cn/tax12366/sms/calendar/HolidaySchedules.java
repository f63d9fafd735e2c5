package cn.tax12366.sms.calendar;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The holiday notices, each revision whole; those replaced stay. */
@ApplicationScoped
class HolidaySchedules {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected HolidaySchedules() {}

  HolidaySchedules(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * True for a rest day, false for a day made up for one: all days of this year that any notice in
   * force names, the one of the next year included. Empty if the year's own notice is not loaded.
   */
  Optional<Map<LocalDate, Boolean>> daysIn(int year) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    boolean[] loaded = {false};
    // The notice of the later year is the newer one where both name a day.
    rows()
        .list(
            "select s.schedule_year, h.calendar_date, h.rest from holiday_schedule s"
                + " left join holiday h on h.schedule_id = s.id and h.calendar_date between ? and ?"
                + " where s.replaced_at is null and s.schedule_year between ? and ?"
                + " order by s.schedule_year",
            row -> {
              loaded[0] |= row.getInt(1) == year;
              LocalDate day = row.getObject(2, LocalDate.class);
              return day == null ? null : days.put(day, row.getBoolean(3));
            },
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            year,
            year + 1);
    return loaded[0] ? Optional.of(days) : Optional.empty();
  }

  /** The notice in force. */
  Optional<HolidaySchedule> inForce(Year year) {
    return rows()
        .first(
            "select id, revision, document, loaded_at from holiday_schedule"
                + " where schedule_year = ? and replaced_at is null",
            row ->
                new HolidaySchedule(
                    year,
                    row.getInt(2),
                    row.getString(3),
                    Statements.instant(row, 4),
                    days(row.getLong(1))),
            year.getValue());
  }

  private List<Holiday> days(long schedule) {
    return rows()
        .list(
            "select calendar_date, rest, occasion from holiday where schedule_id = ?"
                + " order by calendar_date",
            row ->
                new Holiday(row.getObject(1, LocalDate.class), row.getBoolean(2), row.getString(3)),
            schedule);
  }

  /** Replaces the notice of a year by another revision; the first one of a year is revision 1. */
  void put(Year year, String document, List<Holiday> days, Instant at) {
    int revision =
        rows()
            .first(
                "select coalesce(max(revision), 0) + 1 from holiday_schedule"
                    + " where schedule_year = ?",
                row -> row.getInt(1),
                year.getValue())
            .orElseThrow();
    long id =
        rows().first("select nextval('holiday_schedule_seq')", row -> row.getLong(1)).orElseThrow();
    rows()
        .write(
            "update holiday_schedule set replaced_at = ?"
                + " where schedule_year = ? and replaced_at is null",
            at,
            year.getValue());
    rows()
        .write(
            "insert into holiday_schedule (id, schedule_year, revision, document, loaded_at)"
                + " values (?, ?, ?, ?, ?)",
            id,
            year.getValue(),
            revision,
            document,
            at);
    for (Holiday day : days) {
      rows()
          .write(
              "insert into holiday (schedule_id, calendar_date, rest, occasion)"
                  + " values (?, ?, ?, ?)",
              id,
              day.day(),
              day.rest(),
              day.occasion());
    }
  }

  private Statements rows() {
    return new Statements(dataSource, "Holidays");
  }
}
