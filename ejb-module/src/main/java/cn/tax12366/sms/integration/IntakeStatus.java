package cn.tax12366.sms.integration;

/** Where an intake stands. */
public enum IntakeStatus {
  /** Rows are being read. */
  RUNNING,
  /** A dry run that has come to the end of the list: nothing was written. May be carried out. */
  CHECKED,
  /** Has come to the end of the list. */
  DONE,
  /**
   * Has not come to the end: the file could not be read further, the connection broke, or the
   * server stopped. What was counted is stored; the list is simply sent again, nothing doubles.
   */
  FAILED
}
