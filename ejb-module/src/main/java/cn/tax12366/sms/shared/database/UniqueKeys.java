package cn.tax12366.sms.shared.database;

import java.sql.SQLException;

/** Tells the second of two rows under one unique key from every other failure. */
public final class UniqueKeys {

  /** Both databases call a second row under a unique key so. */
  private static final String TAKEN = "23505";

  private UniqueKeys() {}

  /** True if {@code failure} comes from a unique key that another row holds already. */
  public static boolean isTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && TAKEN.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
