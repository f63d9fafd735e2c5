package cn.tax12366.sms.shared.database;

import java.sql.SQLException;

/**
 * Rows could not be written. Carries the SQL state and never the database's own message: that
 * quotes the row, and with it phone numbers and names, into whatever log it ends in.
 */
public final class NotWritten extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public NotWritten(String what, SQLException cause) {
    super(what + " cannot be written: SQL state " + cause.getSQLState());
    setStackTrace(cause.getStackTrace());
  }
}
