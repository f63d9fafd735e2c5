package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
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

  /** Bound: when it ends, kind, phone. */
  static final String KEEP_PAST =
      "insert into subscription_past (id, phone, kind, open, source, changed_at, way, proof,"
          + " given_on, ended_at) select nextval('subscription_past_seq'), phone, kind, open,"
          + " source, changed_at, way, proof, given_on, ? from subscription where kind = ?"
          + " and phone = ?";

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
        .filter(state -> state.getValue().open())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Open or cancelled and by whom, for each phone that has ever said either. */
  Map<PhoneNumber, SubscriptionState> states(
      SubscriptionKind kind, Collection<PhoneNumber> phones) {
    Map<PhoneNumber, SubscriptionState> found = new HashMap<>();
    InList.forEachSlice(
        phones,
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select s.phone, s.open, s.way, coalesce(o.authority_code, s.source) as origin"
                          + " from subscription s left join officer o on o.code = s.source"
                          + " where s.kind = ? and s.phone in ("
                          + placeholders
                          + ")")) {
            select.setString(1, kind.name());
            for (int i = 0; i < slice.size(); i++) {
              select.setString(i + 2, sealed.seal(slice.get(i)));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.put(
                    sealed.open(row.getString("phone")),
                    new SubscriptionState(
                        row.getBoolean("open"),
                        ConsentWay.valueOf(row.getString("way")),
                        row.getString("origin")));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Subscriptions cannot be read", e);
          }
        });
    return found;
  }

  /** Whose word a list of this source is: the unit's, if an officer brings it. */
  String origin(String source) {
    return new Statements(dataSource, "Officers")
            .list(
                "select authority_code from officer where code = ?",
                row -> row.getString(1),
                source)
            .stream()
            .findFirst()
            .orElse(source);
  }

  /** Brought by a list for the first time. */
  void insert(SubscriptionKind kind, Map<PhoneNumber, Boolean> added, String source, Instant at) {
    write(
        "insert into subscription (open, source, changed_at, kind, phone) values (?, ?, ?, ?, ?)",
        kind,
        added,
        source,
        at);
  }

  /** Brought by a list; what was said before is kept. */
  void update(SubscriptionKind kind, Map<PhoneNumber, Boolean> changed, String source, Instant at) {
    keepPast(kind, changed.keySet(), at);
    write(
        "update subscription set open = ?, source = ?, changed_at = ?, way = 'LIST', proof = null,"
            + " given_on = null where kind = ? and phone = ?",
        kind,
        changed,
        source,
        at);
  }

  private void keepPast(SubscriptionKind kind, Set<PhoneNumber> phones, Instant at) {
    if (phones.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement keep = connection.prepareStatement(KEEP_PAST)) {
      for (PhoneNumber phone : phones) {
        keep.setTimestamp(1, Timestamp.from(at));
        keep.setString(2, kind.name());
        keep.setString(3, sealed.seal(phone));
        keep.addBatch();
      }
      keep.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Subscriptions of the past", e);
    }
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
