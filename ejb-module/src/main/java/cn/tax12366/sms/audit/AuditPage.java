package cn.tax12366.sms.audit;

import java.util.List;

/** Some entries of what was looked for, newest first. */
public final class AuditPage {

  private final List<AuditRow> rows;
  private final AuditPlace next;
  private final boolean lookedThrough;

  AuditPage(List<AuditRow> rows, AuditPlace next, boolean lookedThrough) {
    this.rows = List.copyOf(rows);
    this.next = next;
    this.lookedThrough = lookedThrough;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  /** Where the search goes on; null where there is nothing further back. */
  public AuditPlace getNext() {
    return next;
  }

  /**
   * False where the search stopped at {@link #getNext} because it had looked through as much as one
   * page may cost, with fewer rows than a page has.
   */
  public boolean isLookedThrough() {
    return lookedThrough;
  }
}
