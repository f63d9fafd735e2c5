package cn.tax12366.sms.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is configured about approvals. */
@ApplicationScoped
class ApprovalSettings {

  @Inject
  @ConfigProperty(name = "sms.approval.two-above", defaultValue = "50000")
  private int twoAbove;

  /** More recipients than this need two approvers. */
  int twoAbove() {
    return twoAbove;
  }
}
