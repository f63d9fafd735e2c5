package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The phones of the taxpayers, by plain JDBC (D7). */
@ApplicationScoped
class TaxpayerPhones {

  /**
   * A phone to be written.
   *
   * @param before its role so far; null for a phone that is new
   */
  record Change(long taxpayerId, PhoneEntry phone, PhoneRole before) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones phones;

  TaxpayerPhones() {}

  TaxpayerPhones(DataSource dataSource, SealedPhones phones) {
    this.dataSource = dataSource;
    this.phones = phones;
  }

  Map<Long, List<PhoneView>> of(Collection<Long> taxpayerIds) {
    Map<Long, List<PhoneView>> found = new HashMap<>();
    InList.forEachSlice(
        taxpayerIds,
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select taxpayer_id, phone, role, reachable from taxpayer_phone"
                          + " where taxpayer_id in ("
                          + placeholders
                          + ") order by id")) {
            for (int i = 0; i < slice.size(); i++) {
              select.setLong(i + 1, slice.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found
                    .computeIfAbsent(row.getLong("taxpayer_id"), id -> new ArrayList<>())
                    .add(
                        new PhoneView(
                            phones.open(row.getString("phone")),
                            PhoneRole.valueOf(row.getString("role")),
                            row.getBoolean("reachable")));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Phones of taxpayers cannot be read", e);
          }
        });
    return found;
  }

  /** Of these phones, those that a taxpayer has whose unit in charge lies outside the area. */
  Set<PhoneNumber> heldOutside(Collection<PhoneNumber> asked, Predicate<AuthorityCode> withinArea) {
    Set<PhoneNumber> outside = new HashSet<>();
    InList.forEachSlice(
        asked,
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select distinct p.phone, t.authority_code from taxpayer_phone p, taxpayer t"
                          + " where t.id = p.taxpayer_id and p.phone in ("
                          + placeholders
                          + ")")) {
            for (int i = 0; i < slice.size(); i++) {
              select.setString(i + 1, phones.seal(slice.get(i)));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                if (!withinArea.test(new AuthorityCode(row.getString("authority_code")))) {
                  outside.add(phones.open(row.getString("phone")));
                }
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Phones of taxpayers cannot be read", e);
          }
        });
    return outside;
  }

  void insert(List<Change> added, String source, Instant at) {
    if (added.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source,"
                    + " updated_at) values (?, ?, ?, ?, true, ?, ?)")) {
      long id = 0;
      for (int i = 0; i < added.size(); i++) {
        id = i % 1000 == 0 ? firstOfThousandIds(connection) : id + 1;
        insert.setLong(1, id);
        insert.setLong(2, added.get(i).taxpayerId());
        insert.setString(3, phones.seal(added.get(i).phone().phone()));
        insert.setString(4, added.get(i).phone().role().name());
        insert.setString(5, source);
        insert.setTimestamp(6, Timestamp.from(at));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Phones of taxpayers", e);
    }
  }

  private static long firstOfThousandIds(Connection connection) throws SQLException {
    try (PreparedStatement next =
            connection.prepareStatement("select nextval('taxpayer_phone_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1) - 999;
    }
  }

  void changeRoles(List<Change> changed, String source, Instant at) {
    if (changed.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update taxpayer_phone set role = ?, source = ?, updated_at = ?"
                    + " where taxpayer_id = ? and phone = ? and role = ?")) {
      for (Change change : changed) {
        update.setString(1, change.phone().role().name());
        update.setString(2, source);
        update.setTimestamp(3, Timestamp.from(at));
        update.setLong(4, change.taxpayerId());
        update.setString(5, phones.seal(change.phone().phone()));
        update.setString(6, change.before().name());
        update.addBatch();
      }
      ChangedMeanwhile.unlessAllWritten(update.executeBatch());
    } catch (SQLException e) {
      throw new NotWritten("Phones of taxpayers", e);
    }
  }
}
