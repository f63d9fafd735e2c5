package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.taxdata.record.DeferralKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The statements over obligations, amounts, payments and deferrals of some taxpayers. */
@ApplicationScoped
class OverdueRows {

  /** One tax of one taxpayer for one period. */
  record Item(long taxpayerId, String taxCode, LocalDate from, LocalDate to) {}

  /**
   * Something that had a last day.
   *
   * @param id of an obligation; 0 of an amount
   * @param amount null of an obligation
   */
  record Part(Item item, long id, String taxName, LocalDate lastDay, BigDecimal amount) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  OverdueRows() {}

  OverdueRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Obligations without a return that were due before {@code day}, the oldest first. */
  List<Part> unfiled(Collection<Long> taxpayers, LocalDate day) {
    return parts(
        "select taxpayer_id, tax_code, period_from, period_to, id, tax_name, due_date,"
            + " cast(null as numeric(15, 2)) from filing_obligation"
            + " where taxpayer_id = any(?) and due_date < ? and filed = false"
            + " order by taxpayer_id, due_date, tax_code, id",
        taxpayers,
        day);
  }

  /** Amounts that were payable before {@code day}, the oldest first. */
  List<Part> payable(Collection<Long> taxpayers, LocalDate day) {
    return parts(
        "select taxpayer_id, tax_code, period_from, period_to, 0, tax_name, payable_by, amount"
            + " from amount_due where taxpayer_id = any(?) and payable_by < ?"
            + " and deleted = false order by taxpayer_id, payable_by, tax_code, source_key",
        taxpayers,
        day);
  }

  private List<Part> parts(String sql, Collection<Long> taxpayers, LocalDate day) {
    List<Part> parts = new ArrayList<>();
    query(
        sql,
        taxpayers,
        select -> select.setObject(2, day),
        row ->
            parts.add(
                new Part(
                    item(row),
                    row.getLong(5),
                    row.getString(6),
                    row.getObject(7, LocalDate.class),
                    row.getBigDecimal(8))));
    return parts;
  }

  /** What was paid, whenever it was. */
  Map<Item, BigDecimal> paid(Collection<Long> taxpayers) {
    Map<Item, BigDecimal> paid = new HashMap<>();
    query(
        "select taxpayer_id, tax_code, period_from, period_to, sum(amount) from tax_payment"
            + " where taxpayer_id = any(?) and deleted = false"
            + " group by taxpayer_id, tax_code, period_from, period_to",
        taxpayers,
        select -> {},
        row -> paid.put(item(row), row.getBigDecimal(5)));
    return paid;
  }

  /** Until when approvals give time. */
  Map<Item, LocalDate> putOff(DeferralKind kind, Collection<Long> taxpayers) {
    Map<Item, LocalDate> lastDays = new HashMap<>();
    query(
        "select taxpayer_id, tax_code, period_from, period_to, max(last_day) from tax_deferral"
            + " where taxpayer_id = any(?) and kind = ? and deleted = false"
            + " group by taxpayer_id, tax_code, period_from, period_to",
        taxpayers,
        select -> select.setString(2, kind.name()),
        row -> lastDays.put(item(row), row.getObject(5, LocalDate.class)));
    return lastDays;
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class));
  }

  private void query(String sql, Collection<Long> taxpayers, Binding more, Each each) {
    if (taxpayers.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      Array ids = connection.createArrayOf("bigint", taxpayers.toArray());
      select.setArray(1, ids);
      more.bind(select);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.row(row);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("What is overdue cannot be read", e);
    }
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement select) throws SQLException;
  }

  @FunctionalInterface
  private interface Each {
    void row(ResultSet row) throws SQLException;
  }
}
