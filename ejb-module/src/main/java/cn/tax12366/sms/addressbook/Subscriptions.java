package cn.tax12366.sms.addressbook;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Which phone wants what, by plain JDBC (D7). */
@ApplicationScoped
class Subscriptions {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;

  Subscriptions() {}

  Subscriptions(DataSource dataSource, SealedPhones sealed) {
    this.dataSource = dataSource;
    this.sealed = sealed;
  }

  Set<PhoneNumber> open(SubscriptionKind kind, Collection<PhoneNumber> phones) {
    return states(kind, phones).entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Open or cancelled, for each phone that has ever said either. */
  Map<PhoneNumber, Boolean> states(SubscriptionKind kind, Collection<PhoneNumber> phones) {
    Map<PhoneNumber, Boolean> found = new HashMap<>();
    InList.forEachSlice(
        phones,
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select phone, open from subscription where kind = ? and phone in ("
                          + placeholders
                          + ")")) {
            select.setString(1, kind.name());
            for (int i = 0; i < slice.size(); i++) {
              select.setString(i + 2, sealed.seal(slice.get(i)));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.put(sealed.open(row.getString("phone")), row.getBoolean("open"));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Subscriptions cannot be read", e);
          }
        });
    return found;
  }

  void insert(SubscriptionKind kind, Map<PhoneNumber, Boolean> added, String source, Instant at) {
    write(
        "insert into subscription (open, source, changed_at, kind, phone) values (?, ?, ?, ?, ?)",
        kind,
        added,
        source,
        at);
  }

  void update(SubscriptionKind kind, Map<PhoneNumber, Boolean> changed, String source, Instant at) {
    write(
        "update subscription set open = ?, source = ?, changed_at = ? where kind = ? and phone = ?",
        kind,
        changed,
        source,
        at);
  }

  private void write(
      String sql,
      SubscriptionKind kind,
      Map<PhoneNumber, Boolean> states,
      String source,
      Instant at) {
    if (states.isEmpty()) {
      return;
    }
    Map<String, Boolean> sorted = new TreeMap<>();
    states.forEach((phone, open) -> sorted.put(sealed.seal(phone), open));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(sql)) {
      for (Map.Entry<String, Boolean> state : sorted.entrySet()) {
        write.setBoolean(1, state.getValue());
        write.setString(2, source);
        write.setTimestamp(3, Timestamp.from(at));
        write.setString(4, kind.name());
        write.setString(5, state.getKey());
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Subscriptions", e);
    }
  }
}
