package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much an uploaded file may hold (S27): {@code sms.upload.rows}, {@code .columns}, {@code
 * .cells}, and of a workbook {@code .parts}, {@code .unpacked-mib}, {@code .texts-mib} and {@code
 * .ratio}; {@link ListLimits#USUAL} if not set.
 */
@ApplicationScoped
public class ListLimitSettings {

  private ListLimits limits;

  /** For the container. */
  protected ListLimitSettings() {}

  /**
   * @throws IllegalArgumentException if one of them is less than 1
   */
  @Inject
  public ListLimitSettings(
      @ConfigProperty(name = "sms.upload.rows", defaultValue = "1000000") int rows,
      @ConfigProperty(name = "sms.upload.columns", defaultValue = "256") int columns,
      @ConfigProperty(name = "sms.upload.cells", defaultValue = "20000000") int cells,
      @ConfigProperty(name = "sms.upload.parts", defaultValue = "1000") int parts,
      @ConfigProperty(name = "sms.upload.unpacked-mib", defaultValue = "512") int unpackedMib,
      @ConfigProperty(name = "sms.upload.texts-mib", defaultValue = "64") int textsMib,
      @ConfigProperty(name = "sms.upload.ratio", defaultValue = "100") int ratio) {
    limits = new ListLimits(rows, columns, cells, parts, unpackedMib, textsMib, ratio);
  }

  public ListLimits limits() {
    return limits;
  }
}
