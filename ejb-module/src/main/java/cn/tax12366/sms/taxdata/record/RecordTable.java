package cn.tax12366.sms.taxdata.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How the records of one kind stand in their table, besides what all records have. */
interface RecordTable {

  /** Name of the table. */
  String name();

  /** Its own columns. */
  List<String> columns();

  /** Binds the values of {@link #columns()}, the first of them at {@code from}. */
  void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException;

  TaxRecord content(ResultSet row) throws SQLException;
}
