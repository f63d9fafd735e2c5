package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleHours;
import cn.tax12366.sms.notices.rule.RuleStatus;
import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The standing orders of the person's area: which are in force, which wait, which are written. */
@Named
@ViewScoped
public class RulesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ReminderRules reminderRules;
  @Inject private RuleHours hours;
  @Inject private NoticeProgress progress;
  @Inject private TemplateList templates;
  @Inject private SignedInOfficer signedIn;
  private transient List<RuleView> rules;

  /** Those in force first, the withdrawn last; of equals the newest first. */
  public List<RuleView> getRules() {
    if (rules == null) {
      rules =
          reminderRules.visible().stream()
              .sorted(
                  Comparator.comparingInt(RulesPage::rank)
                      .thenComparing(Comparator.comparingLong(RuleView::getId).reversed()))
              .toList();
    }
    return rules;
  }

  static int rank(RuleView rule) {
    return switch (rule.getStatus()) {
      case IN_FORCE -> 0;
      case SUBMITTED -> 1;
      case DRAFT -> 2;
      case WITHDRAWN -> 3;
    };
  }

  /** True for a rule in force that would remind nobody now: who has filed is not known well. */
  public boolean waits(RuleView rule) {
    return rule.getStatus() == RuleStatus.IN_FORCE && progress.wouldWaitForFilings(rule.getArea());
  }

  /** True for a rule that nobody has ended and that is never carried out: it is due too late. */
  public boolean late(RuleView rule) {
    return rule.isTooLate() && !over(rule);
  }

  public RuleHours getHours() {
    return hours;
  }

  public long getInForce() {
    return getRules().stream().filter(rule -> rule.getStatus() == RuleStatus.IN_FORCE).count();
  }

  public void submit(RuleView rule) {
    reminderRules.submit(rule.getId());
    rules = null;
  }

  public void withdraw(RuleView rule) {
    reminderRules.withdraw(rule.getId());
    rules = null;
  }

  /** True if the person owns it: others of the area may only end it. */
  public boolean own(RuleView rule) {
    return rule.getOwner().digits().equals(signedIn.getOfficerCode());
  }

  public boolean over(RuleView rule) {
    return rule.getStatus() == RuleStatus.WITHDRAWN;
  }

  /** The version of the template that it uses. */
  public TemplateView template(RuleView rule) {
    return templates.shown(rule.getTemplateId());
  }
}
