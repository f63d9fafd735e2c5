package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.notices.audience.Addressee.Unfiled;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
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
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;

/** The statements over taxpayers, phones, subscriptions and obligations. They only read. */
@ApplicationScoped
class AudienceRows {

  private static final String AREA =
      " in (select a.code from authority a"
          + " where a.path like (select r.path || '%' from authority r where r.code = ?))";

  /** R7.5a in one statement; parameters as {@link #ask} sets them. */
  private static final String AUDIENCE =
      " from filing_obligation o"
          + " join taxpayer t on t.id = o.taxpayer_id and t.active"
          + " join taxpayer_phone p on p.taxpayer_id = t.id and p.reachable"
          + " join subscription s on s.phone = p.phone and s.kind = 'FILING_REMINDER' and s.open"
          + " where o.due_date = ? and o.filed = false"
          + " and t.authority_code"
          + AREA
          + " and not exists (select 1 from reminded_obligation d"
          + "   where d.obligation_id = o.id and d.stage = ? and d.phone = p.phone)"
          + " and not exists (select 1 from notice_recipient n"
          + "   where n.notice_id = ? and n.taxpayer_id = t.id and n.phone = p.phone)";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  /** The id of the last of the next {@code count} taxpayers; empty if there are no more. */
  OptionalLong endOfStretch(AuthorityCode area, long after, int count) {
    return query(
        "select max(id) from (select t.id from taxpayer t where t.id > ? and t.authority_code"
            + AREA
            + " order by t.id limit ?) stretch",
        select -> {
          select.setLong(1, after);
          select.setString(2, area.digits());
          select.setInt(3, count);
        },
        row -> {
          row.next();
          long last = row.getLong(1);
          return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
        });
  }

  List<Addressee> between(AudienceQuestion question, long after, long last) {
    return query(
        "select t.id, t.name, p.phone, o.id, o.tax_name"
            + AUDIENCE
            + " and t.id > ? and t.id <= ? and o.taxpayer_id > ? and o.taxpayer_id <= ?"
            + " order by t.id, p.phone, o.tax_code, o.id",
        select -> {
          ask(select, question);
          select.setLong(5, after);
          select.setLong(6, last);
          select.setLong(7, after);
          select.setLong(8, last);
        },
        AudienceRows::addressees);
  }

  private static List<Addressee> addressees(ResultSet row) throws SQLException {
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

  private static void add(
      List<Addressee> addressees, long taxpayer, String name, String phone, List<Unfiled> unfiled) {
    if (!unfiled.isEmpty()) {
      addressees.add(new Addressee(taxpayer, name, new PhoneNumber(phone), unfiled));
    }
  }

  AudienceSize size(AudienceQuestion question) {
    return query(
        "select count(*), count(distinct taxpayer_id), count(distinct phone)"
            + " from (select distinct t.id as taxpayer_id, p.phone as phone"
            + AUDIENCE
            + ") audience",
        select -> ask(select, question),
        row -> {
          row.next();
          return new AudienceSize(row.getInt(1), row.getInt(2), row.getInt(3));
        });
  }

  boolean isEmpty(AudienceQuestion question) {
    return query(
        "select 1" + AUDIENCE + " limit 1", select -> ask(select, question), row -> !row.next());
  }

  /** Goes by what was reminded: that is little where the audience is large, and the reverse. */
  int alreadyReminded(AudienceQuestion question) {
    return query(
        "select count(*) from (select distinct t.id, d.phone from reminded_obligation d"
            + " join filing_obligation o on o.id = d.obligation_id and o.filed = false"
            + " and o.due_date = ?"
            + " join taxpayer t on t.id = o.taxpayer_id and t.active and t.authority_code"
            + AREA
            + " join taxpayer_phone p on p.taxpayer_id = t.id and p.phone = d.phone and p.reachable"
            + " join subscription s on s.phone = d.phone and s.kind = 'FILING_REMINDER' and s.open"
            + " where d.stage = ?) reminded",
        select -> {
          select.setObject(1, question.dueDate());
          select.setString(2, question.area().digits());
          select.setString(3, question.stage());
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

  List<LocalDate> deadlinesFrom(LocalDate day) {
    return query(
        "select distinct due_date from filing_obligation where due_date >= ? and filed = false"
            + " order by due_date limit 12",
        select -> select.setObject(1, day),
        row -> {
          List<LocalDate> days = new ArrayList<>();
          while (row.next()) {
            days.add(row.getObject(1, LocalDate.class));
          }
          return days;
        });
  }

  Set<Long> noLongerWanted(Collection<Long> recipientIds) {
    String marks = String.join(", ", Collections.nCopies(recipientIds.size(), "?"));
    return query(
        "select n.id from notice_recipient n where n.id in ("
            + marks
            + ") and (not exists (select 1 from reminded_obligation d"
            + "   join filing_obligation o on o.id = d.obligation_id and o.filed = false"
            + "   where d.recipient_id = n.id)"
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
    select.setString(2, question.area().digits());
    select.setString(3, question.stage());
    select.setLong(4, question.noticeId());
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
