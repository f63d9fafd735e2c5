package cn.tax12366.sms.addressbook.search;

import java.util.List;

/**
 * All of an address book that criteria find, taxpayers or staff, as a part of a statement: for
 * whoever acts upon them in the database without reading them one by one. Taxpayers deregistered
 * and staff who have left are not in it, because nothing is to be done about them.
 */
public final class Selection {

  private final String sql;
  private final List<Object> values;

  /**
   * @param sql a {@code select} with one column {@code id}, without order
   * @param values what its question marks stand for
   */
  public Selection(String sql, List<Object> values) {
    this.sql = sql;
    this.values = List.copyOf(values);
  }

  /** A {@code select} with one column {@code id}, without order. */
  public String sql() {
    return sql;
  }

  /** What its question marks stand for. */
  public List<Object> values() {
    return values;
  }
}
