package cn.tax12366.sms.notices.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether approvers are told by short message what waits for them too long ({@code
 * sms.approval.remind-by-message}, true).
 */
@ApplicationScoped
public class ApproverReminderSettings {

  private boolean byMessage;

  /** For the container. */
  protected ApproverReminderSettings() {}

  @Inject
  public ApproverReminderSettings(
      @ConfigProperty(name = "sms.approval.remind-by-message", defaultValue = "true")
          boolean byMessage) {
    this.byMessage = byMessage;
  }

  /** False: the pages alone mark what waits. */
  public boolean byMessage() {
    return byMessage;
  }
}
