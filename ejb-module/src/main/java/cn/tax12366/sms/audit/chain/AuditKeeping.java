package cn.tax12366.sms.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How long entries of the trail are kept: what is older may have been cut off. */
@ApplicationScoped
public class AuditKeeping {

  private ChainSettings settings;

  /** For the container. */
  protected AuditKeeping() {}

  @Inject
  AuditKeeping(ChainSettings settings) {
    this.settings = settings;
  }

  /** {@code sms.audit.months}, at least 6. */
  public int months() {
    return settings.months();
  }
}
