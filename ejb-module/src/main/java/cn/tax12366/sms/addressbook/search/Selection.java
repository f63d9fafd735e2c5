package cn.tax12366.sms.addressbook.search;

import java.util.List;

/**
 * All taxpayers that criteria find, as a part of a statement: for whoever acts upon them in the
 * database without reading them one by one. Those deregistered are left out, because nothing is to
 * be done about them.
 */
public final class TaxpayerSelection {

  private final String sql;
  private final List<Object> values;

  TaxpayerSelection(String sql, List<Object> values) {
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
