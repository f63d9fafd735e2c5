package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.organisation.AuthorityView;
import java.time.LocalDate;

/** What a standing rule is going to do on a day. */
public final class PlannedRule {

  private final RuleView rule;
  private final AuthorityView area;
  private final LocalDate deadline;
  private final Integer unfiled;
  private final boolean held;

  PlannedRule(
      RuleView rule, AuthorityView area, LocalDate deadline, Integer unfiled, boolean held) {
    this.rule = rule;
    this.area = area;
    this.deadline = deadline;
    this.unfiled = unfiled;
    this.held = held;
  }

  public RuleView getRule() {
    return rule;
  }

  /** Whom it reminds as far as the reader is concerned: of a superior's rule, the reader's unit. */
  public String getAreaName() {
    return area.getShortName();
  }

  /** True if a unit above the reader's has made it. */
  public boolean isFromAbove() {
    return !area.getCode().equals(rule.getArea());
  }

  /** The day that it reminds of. */
  public LocalDate getDeadline() {
    return deadline;
  }

  /**
   * Taxpayers of that area who have not filed by now what is due then; null if it is not known, or
   * not the reader's to know. Not how many will be reminded: some have no phone, or do not want it.
   */
  public Integer getUnfiled() {
    return unfiled;
  }

  /** True if its owner, his unit or all sending is stopped: as long as that lasts it rests. */
  public boolean isHeld() {
    return held;
  }
}
