package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.RowOutcome;

/** What became of one version of a record. */
public enum RecordResult {
  /** The first version of the record that has come. */
  ADDED(RowOutcome.ADDED),
  /** Newer than the one before. */
  CHANGED(RowOutcome.CHANGED),
  /** This very version is known, or a newer one. */
  UNCHANGED(RowOutcome.UNCHANGED),
  /** The version is known and says otherwise. */
  VERSION_SAYS_OTHERWISE(RowOutcome.REFUSED),
  /** The record is known with a version: what a list without versions says may be older. */
  VERSION_NEEDED(RowOutcome.REFUSED),
  /** A list without versions cannot tell whether the record went over to another taxpayer. */
  OF_ANOTHER_TAXPAYER(RowOutcome.REFUSED),
  /** The record is that of a taxpayer whose records the sender may not change. */
  OF_ANOTHER_AREA(RowOutcome.REFUSED);

  private final RowOutcome outcome;

  RecordResult(RowOutcome outcome) {
    this.outcome = outcome;
  }

  public RowOutcome outcome() {
    return outcome;
  }
}
