package cn.tax12366.sms.demo;

import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.organisation.administration.PublishingAdministration;
import cn.tax12366.sms.organisation.administration.PublishingKind;
import cn.tax12366.sms.organisation.administration.PublishingRight;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may publish in the demo: in two cities and two counties, as their administrators would say.
 */
@ApplicationScoped
class DemoPublishing {

  /** A text that publications begin with. */
  static final String TEMPLATE = "政策告知";

  static final String BODY = "{name}：小规模纳税人增值税减免政策延续执行，申报时自动享受，详询12366。";

  @Inject private ActingOfficer acting;
  @Inject private PublishingAdministration administration;
  @Inject private PublishingRight rights;
  @Inject private OfficerDirectory officers;
  @Inject private DemoContent content;

  void prepare() {
    grant(DemoSignIn.ZHENGZHOU_ADMINISTRATOR, DemoSignIn.RULE_OWNER, PublishingKind.EXTERNAL);
    grant(DemoSignIn.ZHENGZHOU_ADMINISTRATOR, DemoSignIn.ZHENGZHOU_OFFICE, PublishingKind.INTERNAL);
    grant(DemoSignIn.LUOYANG_ADMINISTRATOR, DemoSignIn.LUOYANG_OPERATOR, PublishingKind.EXTERNAL);
    grant(DemoSignIn.JINSHUI_ADMINISTRATOR, DemoSignIn.JINSHUI_OPERATOR, PublishingKind.EXTERNAL);
    content.prepareTemplate(TEMPLATE, TemplateKind.PUBLICATION, BODY);
  }

  private void grant(OfficerCode administrator, OfficerCode officer, PublishingKind kind) {
    if (!rights.has(officers.get(officer), kind)) {
      acting.actAs(administrator, () -> administration.grant(officer, kind));
    }
  }
}
