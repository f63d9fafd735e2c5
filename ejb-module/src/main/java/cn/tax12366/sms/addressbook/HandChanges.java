package cn.tax12366.sms.addressbook;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What stands as somebody has changed it by hand, for lists to heed, by plain JDBC (D7). */
@ApplicationScoped
class HandChanges {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;

  protected HandChanges() {}

  HandChanges(DataSource dataSource, SealedPhones sealed) {
    this.dataSource = dataSource;
    this.sealed = sealed;
  }

  /** Of these taxpayers, most of which nobody has ever touched. */
  List<HandChange> of(Collection<Long> taxpayerIds) {
    List<HandChange> found = new ArrayList<>();
    InList.forEachSlice(
        taxpayerIds,
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select id, taxpayer_id, phone, act, list_says, undecided"
                          + " from taxpayer_by_hand where taxpayer_id in ("
                          + placeholders
                          + ")")) {
            for (int i = 0; i < slice.size(); i++) {
              select.setLong(i + 1, slice.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(change(row));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("What was changed by hand cannot be read", e);
          }
        });
    return found;
  }

  private HandChange change(ResultSet row) throws SQLException {
    String phone = row.getString(3);
    return new HandChange(
        row.getLong(1),
        row.getLong(2),
        phone == null ? null : sealed.open(phone),
        row.getString(4).equals("PHONE_WRONG"),
        row.getString(5),
        row.getBoolean(6));
  }

  /**
   * Keeps what a list said otherwise, by the id of the change; null where it agrees by now.
   *
   * @param source who brought the list
   */
  void keep(Map<Long, String> listSays, String source, Instant at) {
    if (listSays.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update taxpayer_by_hand set list_says = ?, list_source = ?, list_at = ?,"
                    + " undecided = ? where id = ?")) {
      // In the order of ids, as everybody does who writes several.
      for (Map.Entry<Long, String> each : new TreeMap<>(listSays).entrySet()) {
        boolean otherwise = each.getValue() != null;
        update.setString(1, each.getValue());
        update.setString(2, otherwise ? source : null);
        update.setTimestamp(3, otherwise ? Timestamp.from(at) : null);
        update.setBoolean(4, otherwise);
        update.setLong(5, each.getKey());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("What lists say of changes by hand", e);
    }
  }
}
