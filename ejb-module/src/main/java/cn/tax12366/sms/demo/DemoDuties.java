package cn.tax12366.sms.demo;

import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.organisation.duty.SecurityDutyList;
import cn.tax12366.sms.organisation.duty.SecurityDutyNaming;
import cn.tax12366.sms.organisation.duty.change.ChangeRaising;
import cn.tax12366.sms.organisation.duty.change.ChangeRealising;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestCriteria;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestList;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestView;
import cn.tax12366.sms.organisation.duty.change.ChangeState;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardDrafting;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardKind;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardReading;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardState;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Two security rules in force, who answers for the security of two bureaus, and a change request
 * that is being worked on. Each step looks first at how far an interrupted start has come.
 */
@ApplicationScoped
class DemoDuties {

  private static final Map<SafeguardKind, String> TITLES =
      Map.of(
          SafeguardKind.INFORMATION_SECRECY, "短信平台信息保密制度（示例）",
          SafeguardKind.USER_INFORMATION, "用户信息安全管理制度（示例）");
  private static final Map<SafeguardKind, String> RULES =
      Map.of(
          SafeguardKind.INFORMATION_SECRECY,
          """
          第一条 短信内容须经审批后发布，未经审批不得发送。
          第二条 口令和动态验证器由本人保管，不得交他人使用。
          第三条 发现泄密或者误发，立即报告本单位安全责任人。
          """,
          SafeguardKind.USER_INFORMATION,
          """
          第一条 手机号码只用于涉税服务，不得抄录、外传。
          第二条 查看完整号码须说明理由，并接受审计。
          第三条 导出的名单用后即删。
          """);
  private static final String CHANGE = "提醒短信注明办税服务厅电话（示例）";

  @Inject private ActingOfficer acting;
  @Inject private SafeguardDrafting drafting;
  @Inject private SafeguardReading reading;
  @Inject private SecurityDutyNaming naming;
  @Inject private SecurityDutyList duties;
  @Inject private ChangeRaising raising;
  @Inject private ChangeRealising realising;
  @Inject private ChangeRequestList requests;

  void prepare() {
    acting.actAs(DemoSignIn.SECURITY, () -> RULES.keySet().forEach(this::putInForce));
    name(DemoSignIn.PROVINCE_ADMINISTRATOR, Regions.PROVINCE, DemoSignIn.PROVINCE_APPROVER);
    name(DemoSignIn.ZHENGZHOU_ADMINISTRATOR, Regions.ZHENGZHOU, DemoSignIn.RULE_APPROVER);
    acting.actAs(
        DemoSignIn.BUSINESS,
        () -> {
          if (request().isEmpty()) {
            raising.raise(CHANGE, "提醒短信末尾注明主管办税服务厅的电话，字数仍不超过一条短信。", "纳税人来电多为询问电话");
          }
        });
    acting.actAs(
        DemoSignIn.PROVINCE_TECHNICAL,
        () ->
            request()
                .filter(each -> each.getState() == ChangeState.RAISED)
                .ifPresent(each -> realising.accept(each.getId())));
  }

  private void putInForce(SafeguardKind kind) {
    Optional<SafeguardView> there =
        reading.all().stream().filter(each -> each.getTitle().equals(TITLES.get(kind))).findFirst();
    long rule =
        there
            .map(SafeguardView::getId)
            .orElseGet(() -> drafting.draft(kind, TITLES.get(kind), RULES.get(kind)));
    if (reading.get(rule).getState() == SafeguardState.DRAFT) {
      drafting.putInForce(rule);
    }
  }

  private void name(OfficerCode administrator, String region, OfficerCode officer) {
    AuthorityCode unit = Regions.byCode().get(region).authority();
    acting.actAs(
        administrator,
        () -> {
          if (duties.get(unit).getOfficer() == null) {
            naming.name(unit, officer);
          }
        });
  }

  private Optional<ChangeRequestView> request() {
    return requests.find(new ChangeRequestCriteria(null, 0, 50)).rows().stream()
        .filter(each -> each.getTitle().equals(CHANGE))
        .findFirst();
  }
}
