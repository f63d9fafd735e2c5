package cn.tax12366.sms.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is configured about approvals. */
@ApplicationScoped
class ApprovalSettings {

  @Inject
  @ConfigProperty(name = "sms.approval.two-above", defaultValue = "50000")
  private int twoAbove;

  @Inject
  @ConfigProperty(name = "sms.approval.remind-after", defaultValue = "2")
  private int remindAfter;

  // Those of the sending window, which outbound keeps: approval lies below it.
  @Inject
  @ConfigProperty(name = "sms.window.open", defaultValue = "08:00")
  private LocalTime open;

  @Inject
  @ConfigProperty(name = "sms.window.close", defaultValue = "18:00")
  private LocalTime close;

  /** Working hours after which whoever may decide is reminded. */
  int remindAfter() {
    return remindAfter;
  }

  /** When the sending hours begin. */
  LocalTime open() {
    return open;
  }

  /** When the sending hours are over. */
  LocalTime close() {
    return close;
  }

  /** More recipients than this need two approvers. */
  int twoAbove() {
    return twoAbove;
  }
}
