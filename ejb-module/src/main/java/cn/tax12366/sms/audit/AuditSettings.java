package cn.tax12366.sms.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of the trail goes into one file. */
@ApplicationScoped
public class AuditSettings {

  @Inject
  @ConfigProperty(name = "sms.export.rows", defaultValue = "20000")
  private int rows;

  /** {@code sms.export.rows}: most entries of one export. */
  public int rows() {
    return rows;
  }
}
