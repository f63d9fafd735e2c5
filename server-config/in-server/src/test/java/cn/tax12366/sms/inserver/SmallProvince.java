package cn.tax12366.sms.inserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.ListIntake;
import cn.tax12366.sms.integration.RowReceiver;
import cn.tax12366.sms.integration.list.JsonRows;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A province of three units and their people, each thing done by whoever may do it. */
@ApplicationScoped
public class SmallProvince {

  static final AuthorityCode PROVINCE = AuthorityCode.of("14100000000");
  static final AuthorityCode ZHENGZHOU = AuthorityCode.of("14101000000");
  static final AuthorityCode JINSHUI = AuthorityCode.of("14101050000");

  static final String PROVINCE_OPERATOR = "14100000002";
  static final String PROVINCE_APPROVER = "14100000003";
  static final String PROVINCE_TECHNICAL = "14100000009";
  static final String CITY_OPERATOR = "14101000002";
  static final String CITY_APPROVER = "14101000003";

  private static final String BODY = "{name}：{month}月征期您的{taxes}尚未申报，截止{due}。不再提醒请回QX。";

  @EJB private PlatformItself platform;
  @EJB private OrganisationRegister register;
  @EJB private TemplateDrafting templates;
  @EJB private ReminderRules rules;
  @EJB private Approvals approvals;
  @EJB private ListIntake intake;

  public void found() {
    platform.does(
        () -> {
          register.found(
              List.of(
                  unit(PROVINCE, null, Tier.PROVINCE, "河南省税务局"),
                  unit(ZHENGZHOU, PROVINCE, Tier.CITY, "郑州市税务局"),
                  unit(JINSHUI, ZHENGZHOU, Tier.COUNTY, "金水区税务局")));
          register.appoint(
              List.of(
                  officer(
                      PROVINCE_OPERATOR,
                      "李样本",
                      PROVINCE,
                      DepartmentKind.TAX_SERVICE_OFFICE,
                      OfficerRole.OPERATOR),
                  officer(
                      PROVINCE_APPROVER,
                      "王演示",
                      PROVINCE,
                      DepartmentKind.TAX_SERVICE_OFFICE,
                      OfficerRole.APPROVER),
                  officer(
                      PROVINCE_TECHNICAL,
                      "杨拟名",
                      PROVINCE,
                      DepartmentKind.INFORMATION_CENTRE,
                      OfficerRole.TECHNICAL_OPERATION),
                  officer(
                      CITY_OPERATOR,
                      "吴范本",
                      ZHENGZHOU,
                      DepartmentKind.SERVICE_CENTRE_12366,
                      OfficerRole.OPERATOR),
                  officer(
                      CITY_APPROVER,
                      "徐示例",
                      ZHENGZHOU,
                      DepartmentKind.SERVICE_CENTRE_12366,
                      OfficerRole.APPROVER)));
        });
  }

  /** A list as a system of the bureau sends it, one JSON object a line. */
  public IntakeReceipt bring(ListContent content, String lines) {
    AtomicReference<IntakeReceipt> receipt = new AtomicReference<>();
    platform.actsFor(
        PROVINCE_OPERATOR,
        () ->
            receipt.set(
                intake.run(
                    content,
                    "test",
                    new JsonRows(new ByteArrayInputStream(lines.getBytes(UTF_8))),
                    RowReceiver.NONE)));
    return receipt.get();
  }

  /** Zhengzhou's standing order: three working days before, from 09:00; approved by another. */
  public void putRuleInForce() {
    AtomicReference<TemplateView> template = new AtomicReference<>();
    platform.actsFor(
        PROVINCE_OPERATOR,
        () -> {
          template.set(templates.draft("申报提醒", TemplateKind.FILING_REMINDER, BODY));
          templates.submit(template.get().getId());
        });
    approve(PROVINCE_APPROVER);
    platform.actsFor(
        CITY_OPERATOR,
        () -> {
          RuleView rule =
              rules.draft(ZHENGZHOU, new RuleTerms(template.get().getId(), 3, LocalTime.of(9, 0)));
          rules.submit(rule.getId());
        });
    approve(CITY_APPROVER);
  }

  /** Everything that waits for this officer. */
  public void approve(String officer) {
    platform.actsFor(
        officer,
        () ->
            approvals.waitingForMe().stream().map(ApprovalView::getId).forEach(approvals::approve));
  }

  private static NewAuthority unit(
      AuthorityCode code, AuthorityCode parent, Tier tier, String name) {
    return new NewAuthority(code, parent, tier, name, name, false);
  }

  private static NewOfficer officer(
      String code, String name, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    return new NewOfficer(OfficerCode.of(code), name, unit, department, Set.of(role));
  }
}
