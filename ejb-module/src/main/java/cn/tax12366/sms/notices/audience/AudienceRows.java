package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.notices.audience.Addressee.Unfiled;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The statements over taxpayers, phones, subscriptions and obligations. They only read. */
@ApplicationScoped
class AudienceRows {

  private static final String AREA =
      " in (select a.code from authority a"
          + " where a.path like (select r.path || '%' from authority r where r.code = ?))";

  /** Neither 停业, 非正常户 nor 注销, and files by himself (R4.2); for a taxpayer t. */
  private static final String FILES =
      " t.active and t.state = 'NORMAL' and not t.simplified_filing";

  private static final String UNFILED =
      " o.due_date = ? and o.filed = false and"
          + MoreTime.NOT_GRANTED
          + " and not exists (select 1 from reminded_obligation d"
          + "   where d.obligation_id = o.id and d.stage = ? and d.phone = p.phone)";

  /** R7.5a in one statement; parameters as {@link #ask} sets them. */
  private static final String AUDIENCE =
      " from filing_obligation o"
          + " join taxpayer t on t.id = o.taxpayer_id and"
          + FILES
          + " join taxpayer_phone p on p.taxpayer_id = t.id and p.reachable"
          + " join subscription s on s.phone = p.phone and s.kind = 'FILING_REMINDER' and s.open"
          + " where"
          + UNFILED;

  /**
   * Whether there is anybody, asked of each taxpayer of the area: H2 would go by what is due, and
   * read the whole province for a county that has filed. What is due at all comes first, because it
   * is known without a look at phones.
   */
  static final String ANYBODY =
      "select 1 from taxpayer t"
          + " join taxpayer_phone p on p.taxpayer_id = t.id and p.reachable"
          + " join subscription s on s.phone = p.phone and s.kind = 'FILING_REMINDER' and s.open"
          + " where"
          + FILES
          + " and exists (select 1 from filing_obligation o"
          + "   where o.taxpayer_id = t.id and o.due_date = ? and o.filed = false)"
          + " and exists (select 1 from filing_obligation o where o.taxpayer_id = t.id and"
          + UNFILED
          + ")"
          + " and t.authority_code"
          + AREA
          + " limit 1";

  /** Likewise of each taxpayer: what was reminded is kept, and is a year's and the province's. */
  static final String REMINDED =
      "select count(*) from taxpayer t"
          + " join taxpayer_phone p on p.taxpayer_id = t.id and p.reachable"
          + " where"
          + FILES
          + " and exists (select 1 from filing_obligation o"
          + "   where o.taxpayer_id = t.id and o.due_date = ? and o.filed = false)"
          + " and exists (select 1 from filing_obligation o"
          + "   join reminded_obligation d on d.obligation_id = o.id and d.stage = ?"
          + "   and d.phone = p.phone"
          + "   where o.taxpayer_id = t.id and o.due_date = ? and o.filed = false and"
          + MoreTime.NOT_GRANTED
          + ")"
          + " and exists (select 1 from subscription s"
          + "   where s.phone = p.phone and s.kind = 'FILING_REMINDER' and s.open)"
          + " and t.authority_code"
          + AREA;

  /** More deadlines nobody chooses among. */
  private static final int DEADLINES = 12;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  /** The first unit of the area, in the order of codes, that comes after this one. */
  Optional<String> unitWithTaxpayersAfter(AuthorityCode area, String unit) {
    return query(
        // Not min(a.code): that looks at every unit behind the one sought.
        "select a.code from authority a where a.code > ? and a.path like"
            + " (select r.path || '%' from authority r where r.code = ?)"
            + " and exists (select 1 from taxpayer t where t.authority_code = a.code)"
            + " order by a.code limit 1",
        select -> {
          select.setString(1, unit);
          select.setString(2, area.digits());
        },
        row -> row.next() ? Optional.of(row.getString(1)) : Optional.empty());
  }

  /** The next taxpayers of a unit, by id. */
  List<Long> stretch(String unit, long after, int count) {
    return query(
        "select id from taxpayer where authority_code = ? and id > ? order by authority_code, id"
            + " limit ?",
        select -> {
          select.setString(1, unit);
          select.setLong(2, after);
          select.setInt(3, count);
        },
        row -> {
          List<Long> ids = new ArrayList<>();
          while (row.next()) {
            ids.add(row.getLong(1));
          }
          return ids;
        });
  }

  /**
   * The addressees among these taxpayers of a unit. From the first of them to the last, and not one
   * by one: H2 compares all it finds with each key of a list.
   *
   * @param taxpayers a stretch as {@link #stretch} gives it; one at least
   */
  List<Addressee> among(List<Long> taxpayers, String unit, AudienceQuestion question) {
    return query(
        "select t.id, t.name, p.phone, o.id, o.tax_name"
            + AUDIENCE
            + " and t.authority_code = ? and t.id >= ? and t.id <= ?"
            + " order by t.id, p.phone, o.tax_code, o.id",
        select -> {
          ask(select, question);
          select.setString(3, unit);
          select.setLong(4, taxpayers.get(0));
          select.setLong(5, taxpayers.get(taxpayers.size() - 1));
        },
        this::addressees);
  }

  private List<Addressee> addressees(ResultSet row) throws SQLException {
    List<Addressee> addressees = new ArrayList<>();
    long taxpayer = 0;
    String name = null;
    String phone = null;
    List<Unfiled> unfiled = new ArrayList<>();
    while (row.next()) {
      if (row.getLong(1) != taxpayer || !row.getString(3).equals(phone)) {
        add(addressees, taxpayer, name, phone, unfiled);
        taxpayer = row.getLong(1);
        name = row.getString(2);
        phone = row.getString(3);
        unfiled.clear();
      }
      unfiled.add(new Unfiled(row.getLong(4), row.getString(5)));
    }
    add(addressees, taxpayer, name, phone, unfiled);
    return addressees;
  }

  private void add(
      List<Addressee> addressees, long taxpayer, String name, String phone, List<Unfiled> unfiled) {
    if (!unfiled.isEmpty()) {
      addressees.add(new Addressee(taxpayer, name, phone, unfiled));
    }
  }

  boolean isEmpty(AudienceQuestion question) {
    return query(
        ANYBODY,
        select -> {
          select.setObject(1, question.dueDate());
          select.setObject(2, question.dueDate());
          select.setString(3, question.stage());
          select.setString(4, question.area().digits());
        },
        row -> !row.next());
  }

  int alreadyReminded(AudienceQuestion question) {
    return query(
        REMINDED,
        select -> {
          select.setObject(1, question.dueDate());
          select.setString(2, question.stage());
          select.setObject(3, question.dueDate());
          select.setString(4, question.area().digits());
        },
        row -> {
          row.next();
          return row.getInt(1);
        });
  }

  boolean anythingDueOn(LocalDate day) {
    return query(
        "select 1 from filing_obligation where due_date = ? and filed = false limit 1",
        select -> select.setObject(1, day),
        ResultSet::next);
  }

  /** From deadline to deadline along the index; "distinct" would read every open obligation. */
  List<LocalDate> deadlinesFrom(LocalDate day) {
    List<LocalDate> days = new ArrayList<>();
    Optional<LocalDate> next = deadlineFrom(day);
    while (next.isPresent() && days.size() < DEADLINES) {
      days.add(next.get());
      next = deadlineFrom(next.get().plusDays(1));
    }
    return days;
  }

  private Optional<LocalDate> deadlineFrom(LocalDate day) {
    return query(
        "select due_date from filing_obligation where due_date >= ? and filed = false"
            + " order by due_date, filed limit 1",
        select -> select.setObject(1, day),
        row -> row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty());
  }

  Set<Long> noLongerWanted(Collection<Long> recipientIds) {
    String marks = String.join(", ", Collections.nCopies(recipientIds.size(), "?"));
    return query(
        "select n.id from notice_recipient n where n.id in ("
            + marks
            + ") and (not exists (select 1 from reminded_obligation d"
            + "   join filing_obligation o on o.id = d.obligation_id and o.filed = false"
            + "   join taxpayer t on t.id = o.taxpayer_id and"
            + FILES
            + "   where d.recipient_id = n.id and"
            + MoreTime.NOT_GRANTED
            + ")"
            + " or not exists (select 1 from subscription s"
            + "   where s.phone = n.phone and s.kind = 'FILING_REMINDER' and s.open))",
        select -> {
          int index = 1;
          for (long id : recipientIds) {
            select.setLong(index++, id);
          }
        },
        row -> {
          Set<Long> ids = new HashSet<>();
          while (row.next()) {
            ids.add(row.getLong(1));
          }
          return ids;
        });
  }

  private static void ask(PreparedStatement select, AudienceQuestion question) throws SQLException {
    select.setObject(1, question.dueDate());
    select.setString(2, question.stage());
  }

  private <T> T query(String sql, Parameters parameters, Answer<T> answer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      parameters.set(select);
      try (ResultSet row = select.executeQuery()) {
        return answer.read(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audience of a reminder cannot be read", e);
    }
  }

  @FunctionalInterface
  private interface Parameters {
    void set(PreparedStatement select) throws SQLException;
  }

  @FunctionalInterface
  private interface Answer<T> {
    T read(ResultSet row) throws SQLException;
  }
}
