package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.organisation.DepartmentKind;
import java.time.Instant;

/** A step of a change request as people see it. */
public final class ChangeStepView {

  private final ChangeStep step;
  private final String takenBy;
  private final DepartmentKind department;

  private ChangeStepView(ChangeStep step, String takenBy, DepartmentKind department) {
    this.step = step;
    this.takenBy = takenBy;
    this.department = department;
  }

  /** From the columns that {@link ChangeRequests} asks for. */
  static ChangeStepView of(Object[] row) {
    return new ChangeStepView((ChangeStep) row[0], (String) row[1], (DepartmentKind) row[2]);
  }

  /** The state that it led to. */
  public ChangeState getState() {
    return step.state();
  }

  public String getTakenBy() {
    return takenBy;
  }

  /** The department he belongs to now. */
  public DepartmentKind getDepartment() {
    return department;
  }

  public Instant getTakenAt() {
    return step.takenAt();
  }

  /** What was said with it; null if nothing. */
  public String getWords() {
    return step.words();
  }
}
