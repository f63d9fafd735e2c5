package cn.tax12366.sms.demo;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateStatus;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleStatus;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The demo's template and its one standing rule, each written by one officer and approved by
 * another (R10.1e). Each step looks first at how far an interrupted start has come.
 */
@ApplicationScoped
class DemoContent {

  private static final String TEMPLATE = "申报提醒";

  /** With the demo's names, sign and signature one short message of at most 70 units. */
  static final String BODY = "{name}：{month}月征期您的{taxes}尚未申报，截止{due}。不再提醒请回QX。";

  private static final int WORKING_DAYS_BEFORE = 3;
  private static final LocalTime DUE_AT = LocalTime.of(9, 0);

  @Inject private ActingOfficer acting;
  @Inject private TemplateDrafting drafting;
  @Inject private TemplateList templates;
  @Inject private ReminderRules rules;
  @Inject private Approvals approvals;

  /** A reminder template of the province that every unit may use. */
  void prepareTemplate() {
    prepareTemplate(TEMPLATE, TemplateKind.FILING_REMINDER, BODY);
  }

  /** A template of the province that every unit may use, approved. */
  void prepareTemplate(String name, TemplateKind kind, String body) {
    acting.actAs(
        DemoSignIn.PROVINCE_OPERATOR,
        () -> {
          TemplateView template = template(name).orElseGet(() -> drafting.draft(name, kind, body));
          if (template.getStatus() == TemplateStatus.DRAFT) {
            drafting.submit(template.getId());
          }
        });
    approveWhatWaits(DemoSignIn.PROVINCE_APPROVER, "template:");
  }

  /** The rule of Zhengzhou. Luoyang has none: there a reminder is prepared by hand. */
  void putRuleInForce() {
    AuthorityCode zhengzhou = Regions.byCode().get(Regions.ZHENGZHOU).authority();
    acting.actAs(
        DemoSignIn.RULE_OWNER,
        () -> {
          RuleView rule =
              rules.visible().stream()
                  .filter(each -> each.getArea().equals(zhengzhou))
                  .findFirst()
                  .orElseGet(() -> rules.draft(zhengzhou, terms()));
          if (rule.getStatus() == RuleStatus.DRAFT) {
            rules.submit(rule.getId());
          }
        });
    approveWhatWaits(DemoSignIn.RULE_APPROVER, "reminder-rule:");
  }

  private RuleTerms terms() {
    return new RuleTerms(template(TEMPLATE).orElseThrow().getId(), WORKING_DAYS_BEFORE, DUE_AT);
  }

  private Optional<TemplateView> template(String name) {
    return templates.visible().stream().filter(t -> t.getName().equals(name)).findFirst();
  }

  private void approveWhatWaits(OfficerCode approver, String kind) {
    acting.actAs(
        approver,
        () ->
            approvals.waitingForMe().stream()
                .filter(waiting -> waiting.getSubject().startsWith(kind))
                .map(ApprovalView::getId)
                .forEach(approvals::approve));
  }
}
