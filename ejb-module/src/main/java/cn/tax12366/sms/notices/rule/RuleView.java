package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.LocalTime;

/** A reminder rule as people, and the planning, see it. */
public final class RuleView {

  private final long id;
  private final AuthorityCode area;
  private final String areaName;
  private final OfficerCode owner;
  private final String ownerName;
  private final RuleTerms terms;
  private final RuleStatus status;
  private final boolean tooLate;

  RuleView(ReminderRule rule, String areaName, String ownerName, boolean tooLate) {
    this.id = rule.id();
    this.area = rule.area();
    this.areaName = areaName;
    this.owner = rule.owner();
    this.ownerName = ownerName;
    this.terms = new RuleTerms(rule.templateId(), rule.workingDaysBefore(), rule.dueAt());
    this.status = rule.status();
    this.tooLate = tooLate;
  }

  public long getId() {
    return id;
  }

  /** This unit and all below it are reminded. */
  public AuthorityCode getArea() {
    return area;
  }

  public String getAreaName() {
    return areaName;
  }

  /** In whose name the reminders go out. */
  public OfficerCode getOwner() {
    return owner;
  }

  public String getOwnerName() {
    return ownerName;
  }

  public long getTemplateId() {
    return terms.templateId();
  }

  public int getWorkingDaysBefore() {
    return terms.workingDaysBefore();
  }

  public LocalTime getDueAt() {
    return terms.dueAt();
  }

  public RuleStatus getStatus() {
    return status;
  }

  /**
   * True if the sending window has always closed when it is due: it rests until it is changed, or
   * the hours are.
   */
  public boolean isTooLate() {
    return tooLate;
  }
}
