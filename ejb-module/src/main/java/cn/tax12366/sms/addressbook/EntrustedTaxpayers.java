package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which taxpayer is entrusted to whom, by plain JDBC (D7). */
@ApplicationScoped
class EntrustedTaxpayers {

  /**
   * How many taxpayers of a unit are entrusted to an officer.
   *
   * @param officersUnit the unit he belongs to, or belonged to last
   */
  record Entrusted(
      AuthorityCode unit,
      OfficerCode officer,
      String officerName,
      AuthorityCode officersUnit,
      long count) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected EntrustedTaxpayers() {}

  long count(OfficerCode officer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from entrusted_taxpayer where officer_code = ?")) {
      select.setString(1, officer.digits());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** The ids of those entrusted to an officer, in their order, page by page. */
  List<Long> ids(OfficerCode officer, int first, int size) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select taxpayer_id from entrusted_taxpayer where officer_code = ?"
                    + " order by taxpayer_id limit ? offset ?")) {
      select.setString(1, officer.digits());
      select.setInt(2, size);
      select.setInt(3, first);
      List<Long> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** From now on these are entrusted to {@code officer}, to whomever they were before. */
  void entrust(Collection<Long> taxpayers, OfficerCode officer, Instant now) {
    List<Long> inOrder = taxpayers.stream().sorted().toList();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from entrusted_taxpayer where taxpayer_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into entrusted_taxpayer (officer_code, entrusted_at, taxpayer_id)"
                    + " values (?, ?, ?)")) {
      for (Long id : inOrder) {
        delete.setLong(1, id);
        delete.addBatch();
        insert.setString(1, officer.digits());
        insert.setObject(2, now.atOffset(ZoneOffset.UTC));
        insert.setLong(3, id);
        insert.addBatch();
      }
      delete.executeBatch();
      insert.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Entrusted taxpayers", e);
    }
  }

  /** The number of the first taxpayer of {@code officer} that lies outside of {@code area}. */
  Optional<String> firstOutside(OfficerCode officer, AuthorityView area) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select t.number from entrusted_taxpayer e"
                    + " join taxpayer t on t.id = e.taxpayer_id"
                    + " join authority a on a.code = t.authority_code"
                    + " where e.officer_code = ? and a.path not like ?"
                    + " order by e.taxpayer_id limit 1")) {
      select.setString(1, officer.digits());
      select.setString(2, area.getPath() + "%");
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Who has taxpayers of these units. */
  List<Entrusted> within(List<AuthorityView> units) {
    List<Entrusted> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select t.authority_code, o.code, o.real_name, o.authority_code, count(*)"
                    + " from entrusted_taxpayer e"
                    + " join taxpayer t on t.id = e.taxpayer_id"
                    + " join officer o on o.code = e.officer_code"
                    + " where t.authority_code = any(?)"
                    + " group by t.authority_code, o.code, o.real_name, o.authority_code"
                    + " order by 1, 2")) {
      select.setArray(
          1,
          connection.createArrayOf(
              "varchar", units.stream().map(unit -> unit.getCode().digits()).toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Entrusted(
                  AuthorityCode.of(row.getString(1)),
                  OfficerCode.of(row.getString(2)),
                  row.getString(3),
                  AuthorityCode.of(row.getString(4)),
                  row.getLong(5)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Everything entrusted to the one is entrusted to the other now; how many it was. */
  int passOn(OfficerCode from, OfficerCode to, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update entrusted_taxpayer set officer_code = ?, entrusted_at = ?"
                    + " where officer_code = ?")) {
      update.setString(1, to.digits());
      update.setObject(2, now.atOffset(ZoneOffset.UTC));
      update.setString(3, from.digits());
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new NotWritten("Entrusted taxpayers", e);
    }
  }

  private static IllegalStateException unreadable(SQLException cause) {
    return new IllegalStateException("Entrusted taxpayers cannot be read", cause);
  }
}
