package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * How far each unit is with each deadline ahead: a few rows for each, counted from the obligations
 * after every complete list, because counting a million of them for every look takes seconds.
 */
@ApplicationScoped
class FilingStandings {

  /**
   * @param obliged taxpayers who have something to file by then
   * @param unfiled those of them who have not filed all of it
   * @param asOf the oldest freshness of the units that were counted; null where none is known
   */
  record Standing(LocalDate dueDate, int obliged, int unfiled, Instant asOf) {}

  private static final String FRESH =
      "update filing_standing set as_of = ? where authority_code = ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected FilingStandings() {}

  FilingStandings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Up to which completed list everything was counted last; empty if nothing was, or nothing lay
   * ahead.
   */
  Optional<Instant> countedTo() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select max(counted_to) from filing_standing");
        ResultSet row = select.executeQuery()) {
      row.next();
      return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /**
   * Counts every unit and every deadline from {@code first} on; in the caller's transaction, so
   * that nobody sees half of it.
   *
   * @param countedTo when the newest list was complete that is counted
   * @param asOf the freshness of each unit, by its digits; units that are not in it have none
   */
  void recount(LocalDate first, Instant countedTo, Map<String, Instant> asOf) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement("delete from filing_standing");
        PreparedStatement insert = connection.prepareStatement(counting(""));
        PreparedStatement update = connection.prepareStatement(FRESH)) {
      delete.executeUpdate();
      insert.setObject(1, countedTo.atOffset(ZoneOffset.UTC));
      insert.setObject(2, first);
      insert.executeUpdate();
      for (Map.Entry<String, Instant> unit : new TreeMap<>(asOf).entrySet()) {
        update.setObject(1, unit.getValue().atOffset(ZoneOffset.UTC));
        update.setString(2, unit.getKey());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw uncountable(e);
    }
  }

  /**
   * Counts the one unit anew, which has everything of the other by now, if they were counted
   * before.
   *
   * @param asOf the freshness of the one that has it all
   */
  void passOn(AuthorityCode from, AuthorityCode to, LocalDate first, Optional<Instant> asOf) {
    Optional<Instant> countedTo = countedTo();
    if (countedTo.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from filing_standing where authority_code in (?, ?)");
        PreparedStatement insert =
            connection.prepareStatement(counting(" and authority_code = ?"));
        PreparedStatement update = connection.prepareStatement(FRESH)) {
      delete.setString(1, from.digits());
      delete.setString(2, to.digits());
      delete.executeUpdate();
      insert.setObject(1, countedTo.get().atOffset(ZoneOffset.UTC));
      insert.setObject(2, first);
      insert.setString(3, to.digits());
      insert.executeUpdate();
      if (asOf.isPresent()) {
        update.setObject(1, asOf.get().atOffset(ZoneOffset.UTC));
        update.setString(2, to.digits());
        update.executeUpdate();
      }
    } catch (SQLException e) {
      throw uncountable(e);
    }
  }

  private static String counting(String more) {
    return "insert into filing_standing (due_date, authority_code, obliged, unfiled, counted_to)"
        + " select due_date, authority_code, count(*), sum(unfiled),"
        + " cast(? as timestamp with time zone)"
        + " from (select due_date, authority_code, taxpayer_id,"
        + "   max(case when filed then 0 else 1 end) as unfiled"
        + "   from filing_obligation where due_date >= ?"
        + more
        + "   group by due_date, authority_code, taxpayer_id) each_one"
        + " group by due_date, authority_code";
  }

  /**
   * The deadlines from {@code first} to {@code last}, in order. A taxpayer whose obligations lie
   * with two units of the area counts with each.
   *
   * @param units codes of the units whose taxpayers count; null for all
   */
  List<Standing> between(LocalDate first, LocalDate last, List<String> units) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select due_date, sum(obliged), sum(unfiled), min(as_of) from filing_standing"
                    + " where due_date >= ? and due_date <= ?"
                    + (units == null ? "" : " and authority_code = any(?)")
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
              new Standing(
                  row.getObject(1, LocalDate.class),
                  row.getInt(2),
                  row.getInt(3),
                  Statements.instant(row, 4)));
        }
      }
      return standings;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static IllegalStateException uncountable(SQLException cause) {
    return new IllegalStateException("The standing of filings cannot be counted", cause);
  }

  private static IllegalStateException unreadable(SQLException cause) {
    return new IllegalStateException("The standing of filings cannot be read", cause);
  }
}
