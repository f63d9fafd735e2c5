package cn.tax12366.sms.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large an uploaded file may be: {@code sms.upload.max-mib}, 1 to 256 MiB, 64 if not set. A
 * hundred thousand rows are about 8 MiB as CSV.
 */
@ApplicationScoped
public class UploadSettings {

  /** What the door of the portal lets in at all: {@code max-file-size} in its web.xml. */
  public static final int MOST_MIB = 256;

  private int maxMib;

  /** For the container. */
  protected UploadSettings() {}

  /**
   * @throws IllegalArgumentException if {@code maxMib} is not 1 to {@value #MOST_MIB}
   */
  @Inject
  public UploadSettings(
      @ConfigProperty(name = "sms.upload.max-mib", defaultValue = "64") int maxMib) {
    if (maxMib < 1 || maxMib > MOST_MIB) {
      throw new IllegalArgumentException(
          "sms.upload.max-mib is " + maxMib + ", but must be 1 to " + MOST_MIB);
    }
    this.maxMib = maxMib;
  }

  /** In bytes. */
  public long largestFile() {
    return maxMib * 1024L * 1024;
  }

  public int getMaxMib() {
    return maxMib;
  }
}
