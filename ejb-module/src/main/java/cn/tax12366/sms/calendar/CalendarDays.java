package cn.tax12366.sms.calendar;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The days on which the notices of the State Council differ from the ordinary week. */
@ApplicationScoped
class CalendarDays {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected CalendarDays() {}

  CalendarDays(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** True for a rest day, false for a day made up for one; empty if the year is not loaded. */
  Map<LocalDate, Boolean> ofYear(int year) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select calendar_date, rest from calendar_day"
                    + " where calendar_date between ? and ?")) {
      select.setObject(1, LocalDate.of(year, 1, 1));
      select.setObject(2, LocalDate.of(year, 12, 31));
      Map<LocalDate, Boolean> days = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          days.put(rows.getObject(1, LocalDate.class), rows.getBoolean(2));
        }
      }
      return days;
    } catch (SQLException e) {
      throw new IllegalStateException("The calendar of " + year + " cannot be read", e);
    }
  }
}
