package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How far the taxpayers of an area are with each deadline: counted in one pass of an index. */
@ApplicationScoped
class FilingStandings {

  /**
   * @param obliged taxpayers who have something to file by then
   * @param unfiled those of them who have not filed all of it
   */
  record Standing(LocalDate dueDate, int obliged, int unfiled) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected FilingStandings() {}

  FilingStandings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The deadlines from {@code first} to {@code last}, in order.
   *
   * @param units codes of the units whose taxpayers count; null for all
   */
  List<Standing> between(LocalDate first, LocalDate last, List<String> units) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select due_date, count(*), sum(open) from (select due_date, taxpayer_id,"
                    + " max(case when filed then 0 else 1 end) as open from filing_obligation"
                    + " where due_date >= ? and due_date <= ?"
                    + (units == null ? "" : " and authority_code = any(?)")
                    + " group by due_date, taxpayer_id) each_one"
                    + " group by due_date order by due_date")) {
      select.setObject(1, first);
      select.setObject(2, last);
      if (units != null) {
        select.setArray(3, connection.createArrayOf("varchar", units.toArray()));
      }
      List<Standing> standings = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          standings.add(
              new Standing(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)));
        }
      }
      return standings;
    } catch (SQLException e) {
      throw new IllegalStateException("The standing of filings cannot be counted", e);
    }
  }
}
