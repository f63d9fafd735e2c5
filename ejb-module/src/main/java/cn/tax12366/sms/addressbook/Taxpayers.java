package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** The taxpayers, by plain JDBC (D7). */
@ApplicationScoped
class Taxpayers {

  private static final String SELECT =
      "select id, number, legacy_number, name, authority_code, kind, state, simplified_filing, active"
          + " from taxpayer where ";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  Taxpayers() {}

  Taxpayers(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Taxpayers by the number asked for; the current number goes before.
   *
   * @param deleted those that somebody has deleted
   */
  record Known(
      Map<TaxpayerNumber, TaxpayerView> active, Map<TaxpayerNumber, TaxpayerView> deleted) {}

  Map<TaxpayerNumber, TaxpayerView> byNumber(Collection<TaxpayerNumber> numbers) {
    return known(numbers).active();
  }

  Known known(Collection<TaxpayerNumber> numbers) {
    List<String> asked = new LinkedHashSet<>(numbers).stream().map(TaxpayerNumber::value).toList();
    Known known = new Known(new HashMap<>(), new HashMap<>());
    select(
        "legacy_number",
        asked,
        (view, active) ->
            (active ? known.active() : known.deleted())
                .put(view.getLegacyNumber().orElseThrow(), view));
    select(
        "number",
        asked,
        (view, active) -> (active ? known.active() : known.deleted()).put(view.getNumber(), view));
    return known;
  }

  Map<Long, TaxpayerView> byId(Collection<Long> ids) {
    Map<Long, TaxpayerView> found = new HashMap<>();
    select(
        "id",
        ids,
        (view, active) -> {
          if (active) {
            found.put(view.getId(), view);
          }
        });
    return found;
  }

  private void select(String column, Collection<?> keys, BiConsumer<TaxpayerView, Boolean> each) {
    InList.forEachSlice(
        keys,
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(SELECT + column + " in (" + placeholders + ")")) {
            for (int i = 0; i < slice.size(); i++) {
              select.setObject(i + 1, slice.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                each.accept(view(row), row.getBoolean("active"));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Taxpayers cannot be read", e);
          }
        });
  }

  private static TaxpayerView view(ResultSet row) throws SQLException {
    String legacyNumber = row.getString("legacy_number");
    return new TaxpayerView(
        row.getLong("id"),
        new TaxpayerNumber(row.getString("number")),
        legacyNumber == null ? null : new TaxpayerNumber(legacyNumber),
        row.getString("name"),
        new AuthorityCode(row.getString("authority_code")),
        TaxpayerKind.valueOf(row.getString("kind")),
        TaxpayerState.valueOf(row.getString("state")),
        row.getBoolean("simplified_filing"));
  }

  /** A block of 1,000 ids nobody else uses: the first of them. */
  long firstOfThousandIds() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement next = connection.prepareStatement("select nextval('taxpayer_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1) - 999;
    } catch (SQLException e) {
      throw new IllegalStateException("No ids for taxpayers can be had", e);
    }
  }

  /**
   * @param phones how many phones each of them comes with; nothing for none
   */
  void insert(
      Collection<TaxpayerView> added, Map<Long, Integer> phones, String source, Instant at) {
    write(
        "insert into taxpayer (number, legacy_number, name, authority_code, kind, source,"
            + " updated_at, confirmed_at, state, simplified_filing, working_phones, active, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)",
        added,
        source,
        at,
        (write, taxpayer) -> {
          write.setInt(11, phones.getOrDefault(taxpayer.getId(), 0));
          write.setLong(12, taxpayer.getId());
        });
  }

  /**
   * @param namesBefore what they are called until now, by their ids
   * @throws ChangedMeanwhile if somebody has renamed one of them since
   */
  void update(
      Collection<TaxpayerView> changed, Map<Long, String> namesBefore, String source, Instant at) {
    write(
        "update taxpayer set number = ?, legacy_number = ?, name = ?, authority_code = ?, kind = ?,"
            + " source = ?, updated_at = ?, confirmed_at = ?, state = ?, simplified_filing = ?,"
            + " search_version = 0 where id = ? and name = ?",
        // In the order of ids, so that two intakes never wait for each other in a circle.
        changed.stream().sorted(java.util.Comparator.comparing(TaxpayerView::getId)).toList(),
        source,
        at,
        (write, taxpayer) -> {
          write.setLong(11, taxpayer.getId());
          write.setString(12, namesBefore.get(taxpayer.getId()));
        });
  }

  /** Counts the phones of these again, of each as many as messages can be sent to and as cannot. */
  void countPhones(Collection<Long> ids) {
    // In the order of ids, as everybody does who writes several.
    InList.forEachSlice(
        ids.stream().sorted().toList(),
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement update =
                  connection.prepareStatement(
                      "update taxpayer set working_phones = (select count(*) from taxpayer_phone p"
                          + " where p.taxpayer_id = taxpayer.id and p.reachable), bad_phones ="
                          + " (select count(*) from taxpayer_phone p where p.taxpayer_id ="
                          + " taxpayer.id and not p.reachable) where id in ("
                          + placeholders
                          + ")")) {
            for (int i = 0; i < slice.size(); i++) {
              update.setLong(i + 1, slice.get(i));
            }
            update.executeUpdate();
          } catch (SQLException e) {
            throw new NotWritten("Phones of taxpayers", e);
          }
        });
  }

  /** How many a unit itself has in charge. */
  long count(AuthorityCode unit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from taxpayer where authority_code = ?")) {
      select.setString(1, unit.digits());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Taxpayers cannot be counted", e);
    }
  }

  /** All that the one unit has in charge the other has from now on; how many it was. */
  int passOn(AuthorityCode from, AuthorityCode to, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update taxpayer set authority_code = ?, updated_at = ? where authority_code = ?")) {
      update.setString(1, to.digits());
      update.setTimestamp(2, Timestamp.from(at));
      update.setString(3, from.digits());
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new NotWritten("Taxpayers", e);
    }
  }

  /** Binds what comes after the columns that every statement writes. */
  private interface Rest {
    void bind(PreparedStatement write, TaxpayerView taxpayer) throws SQLException;
  }

  private void write(
      String sql, Collection<TaxpayerView> taxpayers, String source, Instant at, Rest rest) {
    if (taxpayers.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(sql)) {
      for (TaxpayerView taxpayer : List.copyOf(taxpayers)) {
        write.setString(1, taxpayer.getNumber().value());
        write.setString(2, taxpayer.getLegacyNumber().map(TaxpayerNumber::value).orElse(null));
        write.setString(3, taxpayer.getName());
        write.setString(4, taxpayer.getAuthorityCode().digits());
        write.setString(5, taxpayer.getKind().name());
        write.setString(6, source);
        write.setTimestamp(7, Timestamp.from(at));
        write.setTimestamp(8, Timestamp.from(at));
        write.setString(9, taxpayer.getState().name());
        write.setBoolean(10, taxpayer.isSimplifiedFiling());
        rest.bind(write, taxpayer);
        write.addBatch();
      }
      ChangedMeanwhile.unlessAllWritten(write.executeBatch());
    } catch (SQLException e) {
      throw new NotWritten("Taxpayers", e);
    }
  }
}
