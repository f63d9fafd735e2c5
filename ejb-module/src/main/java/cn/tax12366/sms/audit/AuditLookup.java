package cn.tax12366.sms.audit;

import cn.tax12366.sms.audit.AuditReader.Area;
import cn.tax12366.sms.audit.AuditRow.Seal;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads what is sealed of the trail from the newest to the oldest, so that a page costs the same
 * however long the trail is: one index leads, chosen by what is asked for, and no more than {@link
 * #MOST} of its entries are looked at for one page. Where they do not fill it, the page says how
 * far it looked and goes on from there. Nothing is ever counted.
 */
@ApplicationScoped
class AuditLookup {

  /** Entries looked at for one page. */
  static final int MOST = 15_000;

  private static final int FEW = 400;

  private static final List<String> TEXTS =
      List.of(
          "actor",
          "in_the_name_of",
          "actor_name",
          "unit",
          "unit_name",
          "city",
          "county",
          "address",
          "act",
          "subject",
          "subject_name",
          "outcome",
          "detail",
          "facts",
          "before_state",
          "after_state");

  private static final String COLUMNS = "e.id, e.happened_at, e." + String.join(", e.", TEXTS);

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected AuditLookup() {}

  AuditLookup(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A piece of SQL and what is bound in it. */
  private record Condition(String sql, List<Object> values) {
    static Condition of(String sql, Object... values) {
      return new Condition(sql, List.of(values));
    }
  }

  /**
   * An index of the seals that is followed.
   *
   * @param column its first, which is equal to {@code value}; null for that of the time alone
   */
  private record Lead(String column, String value) {

    String sql() {
      return column == null ? "1 = 1" : "s." + column + " = ?";
    }

    List<Object> values() {
      return column == null ? List.of() : List.of(value);
    }

    /**
     * With the column in front, though it is the same in all: else H2 sorts what it has in order.
     */
    String order() {
      return " order by "
          + (column == null ? "" : "s." + column + ", ")
          + "s.happened_at desc, s.entry_id desc";
    }
  }

  /**
   * The indexes that lead, each with a condition of equality, and what the entries must satisfy
   * besides.
   */
  private record Plan(List<Lead> leads, List<Condition> besides) {}

  AuditPage page(Area area, AuditCriteria criteria, AuditPlace before, int size) {
    try (Connection connection = dataSource.getConnection()) {
      Plan plan = plan(area, criteria);
      // Most pages are full after a few entries; only the others look at as many as they may.
      AuditPage quick = page(connection, plan, criteria, before, size, FEW);
      return quick.isLookedThrough() && (quick.getNext() == null || quick.getRows().size() == size)
          ? quick
          : page(connection, plan, criteria, before, size, MOST);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be searched", e);
    }
  }

  private static AuditPage page(
      Connection connection,
      Plan plan,
      AuditCriteria criteria,
      AuditPlace before,
      int size,
      int most)
      throws SQLException {
    AuditPlace horizon = null;
    for (Lead lead : plan.leads()) {
      AuditPlace end = horizon(connection, lead, criteria, before, most);
      if (end != null
          && (horizon == null
              || end.at().isAfter(horizon.at())
              || end.at().equals(horizon.at()) && end.id() > horizon.id())) {
        horizon = end;
      }
    }
    List<AuditRow> rows = rows(connection, plan, criteria, before, horizon, size + 1);
    if (rows.size() > size) {
      rows = rows.subList(0, size);
      AuditRow last = rows.get(size - 1);
      return new AuditPage(rows, new AuditPlace(last.getAt(), last.getId()), true);
    }
    return new AuditPage(rows, horizon, horizon == null);
  }

  /** The last of the entries that a lead may be followed to; null where it ends before. */
  private static AuditPlace horizon(
      Connection connection, Lead lead, AuditCriteria criteria, AuditPlace before, int most)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql =
        "select s.happened_at, s.entry_id from audit_seal s where "
            + where(lead, criteria, before, null, values)
            + lead.order()
            + " offset "
            + (most - 1)
            + " rows fetch next 1 rows only";
    try (PreparedStatement select = prepared(connection, sql, values);
        ResultSet row = select.executeQuery()) {
      return row.next() ? new AuditPlace(instant(row, 1), row.getLong(2)) : null;
    }
  }

  private static List<AuditRow> rows(
      Connection connection,
      Plan plan,
      AuditCriteria criteria,
      AuditPlace before,
      AuditPlace horizon,
      int size)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (Lead lead : plan.leads()) {
      sql.append(sql.isEmpty() ? "" : " union ")
          .append("(select ")
          .append(COLUMNS)
          .append(" from audit_seal s join audit_entry e on e.id = s.entry_id where ")
          .append(where(lead, criteria, before, horizon, values));
      for (Condition each : plan.besides()) {
        sql.append(" and ").append(each.sql());
        values.addAll(each.values());
      }
      sql.append(lead.order()).append(" fetch first ").append(size).append(" rows only)");
    }
    String whole =
        "select * from ("
            + sql
            + ") u order by happened_at desc, id desc fetch first "
            + size
            + " rows only";
    try (PreparedStatement select = prepared(connection, whole, values);
        ResultSet row = select.executeQuery()) {
      List<AuditRow> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row(row, null));
      }
      return rows;
    }
  }

  /** The part of the index that is followed: from {@code before} back to {@code horizon}. */
  private static String where(
      Lead lead,
      AuditCriteria criteria,
      AuditPlace before,
      AuditPlace horizon,
      List<Object> values) {
    StringBuilder where = new StringBuilder(lead.sql());
    values.addAll(lead.values());
    if (criteria.from() != null) {
      where.append(" and s.happened_at >= ?");
      values.add(criteria.from());
    }
    if (criteria.to() != null) {
      where.append(" and s.happened_at < ?");
      values.add(criteria.to());
    }
    if (before != null) {
      where.append(" and s.happened_at <= ? and (s.happened_at < ? or s.entry_id < ?)");
      values.addAll(List.of(before.at(), before.at(), before.id()));
    }
    if (horizon != null) {
      where.append(" and s.happened_at >= ? and (s.happened_at > ? or s.entry_id >= ?)");
      values.addAll(List.of(horizon.at(), horizon.at(), horizon.id()));
    }
    return where.toString();
  }

  private static Plan plan(Area area, AuditCriteria criteria) {
    List<Lead> leads = new ArrayList<>();
    List<Condition> besides = new ArrayList<>();
    exactly("subject", criteria.subject(), leads, besides);
    actor(criteria.actor(), leads, besides);
    if (criteria.unit() != null) {
      add("unit", criteria.unit(), leads, besides);
    }
    exactly("act", criteria.act(), leads, besides);
    if (area.level() > 1) {
      add(area.level() == 2 ? "city" : "county", area.code(), leads, besides);
    }
    if (leads.isEmpty()) {
      leads.add(new Lead(null, null));
    }
    if (criteria.outcome() != null) {
      besides.add(Condition.of("e.outcome = ?", criteria.outcome().name()));
    }
    if (criteria.address() != null) {
      besides.add(Condition.of("e.address = ?", criteria.address()));
    }
    if (criteria.words() != null) {
      String like = "%" + escaped(criteria.words().toLowerCase(Locale.ROOT)) + "%";
      besides.add(
          Condition.of(
              "(lower(e.detail) like ? escape '!' or lower(e.facts) like ? escape '!'"
                  + " or lower(e.subject_name) like ? escape '!'"
                  + " or lower(e.actor_name) like ? escape '!'"
                  + " or lower(e.after_state) like ? escape '!'"
                  + " or lower(e.before_state) like ? escape '!')",
              like,
              like,
              like,
              like,
              like,
              like));
    }
    return new Plan(leads, besides);
  }

  /** What is known by its code leads twice: what he did, and what was done in his name. */
  private static void actor(String actor, List<Lead> leads, List<Condition> besides) {
    if (actor == null) {
      return;
    }
    boolean code = actor.matches("\\d{11}");
    if (!code && (actor.contains(":") || actor.matches("[A-Za-z]+"))) {
      add("actor", actor, leads, besides);
    } else if (!code) {
      add("actor_name", actor, leads, besides);
    } else if (leads.isEmpty()) {
      leads.add(new Lead("actor", actor));
      leads.add(new Lead("in_the_name_of", actor));
    } else {
      besides.add(Condition.of("(e.actor = ? or e.in_the_name_of = ?)", actor, actor));
    }
  }

  private static void exactly(
      String column, String sought, List<Lead> leads, List<Condition> besides) {
    if (sought == null) {
      return;
    }
    if (sought.endsWith("*")) {
      besides.add(
          Condition.of(
              "e." + column + " like ? escape '!'",
              escaped(sought.substring(0, sought.length() - 1)) + "%"));
    } else {
      add(column, sought, leads, besides);
    }
  }

  /**
   * The first leads, by its index; the others are asked of the entries it finds, which have no
   * index that could tempt a database to begin there.
   */
  private static void add(String column, String value, List<Lead> leads, List<Condition> besides) {
    if (leads.isEmpty()) {
      leads.add(new Lead(column, value));
    } else {
      besides.add(Condition.of("e." + column + " = ?", value));
    }
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** The entry with its place in the chain; empty if there is none, or not in the area. */
  Optional<AuditRow> find(Area area, long id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + COLUMNS
                    + ", s.position, s.hash from audit_entry e"
                    + " left join audit_seal s on s.entry_id = e.id where e.id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || !isWithin(row, area)) {
          return Optional.empty();
        }
        long position = row.getLong(TEXTS.size() + 3);
        Seal seal =
            row.wasNull() ? null : new Seal(position, row.getString(TEXTS.size() + 4).strip());
        return Optional.of(row(row, seal));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be read", e);
    }
  }

  /** In the order of {@code ids}, without their seals; those that are no more are left out. */
  List<AuditRow> find(Collection<Long> ids) {
    Map<Long, AuditRow> found = new HashMap<>();
    InList.forEachSlice(
        ids,
        (marks, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  prepared(
                      connection,
                      "select " + COLUMNS + " from audit_entry e where e.id in (" + marks + ")",
                      List.copyOf(slice));
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.put(row.getLong(1), row(row, null));
            }
          } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
          }
        });
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static boolean isWithin(ResultSet row, Area area) throws SQLException {
    return area.level() == 1
        || area.code().equals(row.getString(area.level() == 2 ? "city" : "county"));
  }

  private static AuditRow row(ResultSet row, Seal seal) throws SQLException {
    Map<String, String> texts = new HashMap<>();
    for (int column = 0; column < TEXTS.size(); column++) {
      texts.put(TEXTS.get(column), row.getString(column + 3));
    }
    return new AuditRow(row.getLong(1), instant(row, 2), texts, seal);
  }

  private static PreparedStatement prepared(Connection connection, String sql, List<Object> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int index = 1;
    for (Object value : values) {
      if (value instanceof Instant instant) {
        statement.setObject(index++, instant.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(index++, value);
      }
    }
    return statement;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
