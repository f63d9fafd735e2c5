package cn.tax12366.sms.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much personal data leaves in one file (S21): {@code sms.export.rows}, 20,000 if not set. */
@ApplicationScoped
public class ExportSettings {

  private int rows;

  /** For the container. */
  protected ExportSettings() {}

  /**
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  @Inject
  public ExportSettings(
      @ConfigProperty(name = "sms.export.rows", defaultValue = "20000") int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("sms.export.rows is " + rows + ", but must be 1 or more");
    }
    this.rows = rows;
  }

  /** Most rows of one file. */
  public int getRows() {
    return rows;
  }
}
