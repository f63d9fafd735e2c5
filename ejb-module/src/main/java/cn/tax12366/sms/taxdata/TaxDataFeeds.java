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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * How fresh the data is, by kind and unit. A list covers the unit it was brought for and all below;
 * of several that cover a unit the newest counts.
 */
@ApplicationScoped
class TaxDataFeeds {

  /** The newest list that covers the unit u; a parameter for the kind. */
  private static final String NEWEST_COVERING =
      "(select max(f.as_of) from tax_data_feed f join authority a on a.code = f.authority_code"
          + " where f.kind = ? and u.path like a.path || '%')";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  TaxDataFeeds() {}

  TaxDataFeeds(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Time goes forwards: an older list that ends later makes nothing older. */
  void complete(FeedKind kind, AuthorityCode area, String source, Instant asOf, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into tax_data_feed (as_of, completed_at, kind, authority_code, source)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing");
        PreparedStatement update =
            connection.prepareStatement(
                "update tax_data_feed set as_of = greatest(as_of, cast(? as timestamp with time"
                    + " zone)), completed_at = greatest(completed_at, cast(? as timestamp with time"
                    + " zone)) where kind = ? and authority_code = ? and source = ?")) {
      for (PreparedStatement write : List.of(insert, update)) {
        write.setObject(1, asOf.atOffset(ZoneOffset.UTC));
        write.setObject(2, at.atOffset(ZoneOffset.UTC));
        write.setString(3, kind.name());
        write.setString(4, area.digits());
        write.setString(5, source);
        write.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The freshness of " + source + " cannot be recorded", e);
    }
  }

  /** When the newest list of this kind was complete, whatever it covers. */
  Optional<Instant> lastCompleted(FeedKind kind) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select max(completed_at) from tax_data_feed where kind = ?")) {
      select.setString(1, kind.name());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(Statements.instant(row, 1));
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** The time that counts for one unit: of its own list, or of one that covers it. */
  Optional<Instant> asOf(FeedKind kind, AuthorityCode unit) {
    return Optional.ofNullable(times(kind, " where u.code = ?", unit.digits()).get(unit.digits()));
  }

  /** The times of these units; those that nothing covers are left out. */
  Map<String, Instant> asOfByUnit(FeedKind kind, Set<AuthorityCode> units) {
    Map<String, Instant> times =
        times(
            kind,
            " where u.code = any(?)",
            (Object) units.stream().map(AuthorityCode::digits).toArray(String[]::new));
    times.values().removeIf(java.util.Objects::isNull);
    return times;
  }

  /** The times of all units that there are; units that nothing covers are left out. */
  Map<String, Instant> asOfByUnit(FeedKind kind) {
    Map<String, Instant> times = times(kind, "");
    times.values().removeIf(java.util.Objects::isNull);
    return times;
  }

  /**
   * The oldest of the times that count for the units of an area that have taxpayers in their
   * charge: counties, what is like a county, and branches.
   */
  Freshness within(FeedKind kind, AuthorityCode area) {
    Map<String, Instant> times =
        times(
            kind,
            " where u.valid_to is null and (u.county_functions or u.tier in ('COUNTY', 'BRANCH'))"
                + " and u.path like (select r.path || '%' from authority r where r.code = ?)",
            area.digits());
    List<AuthorityCode> unknown = new ArrayList<>();
    List<Instant> known = new ArrayList<>();
    times.forEach(
        (unit, asOf) -> {
          if (asOf == null) {
            unknown.add(new AuthorityCode(unit));
          } else {
            known.add(asOf);
          }
        });
    unknown.sort(Comparator.comparing(AuthorityCode::digits));
    return new Freshness(known.stream().min(Comparator.naturalOrder()), unknown);
  }

  /**
   * The oldest of the times that count for the units in charge of these taxpayers, or where there
   * are none for all units in charge of any; empty if nothing covers one of them.
   */
  Optional<Instant> asOf(FeedKind kind, Collection<Long> taxpayers) {
    Map<String, Instant> times =
        taxpayers.isEmpty()
            ? times(kind, " where u.code in (select authority_code from taxpayer)")
            : times(
                kind,
                " where u.code in (select authority_code from taxpayer where id = any(?))",
                (Object) taxpayers.toArray(Long[]::new));
    return times.containsValue(null)
        ? Optional.empty()
        : times.values().stream().min(Comparator.naturalOrder());
  }

  private Map<String, Instant> times(FeedKind kind, String condition, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select u.code, " + NEWEST_COVERING + " from authority u" + condition)) {
      select.setString(1, kind.name());
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 2, values[i]);
      }
      Map<String, Instant> times = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          times.put(row.getString(1), Statements.instant(row, 2));
        }
      }
      return times;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static IllegalStateException unreadable(SQLException cause) {
    return new IllegalStateException("The freshness of the tax data cannot be read", cause);
  }
}
