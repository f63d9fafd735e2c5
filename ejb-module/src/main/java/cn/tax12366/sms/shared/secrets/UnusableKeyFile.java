package cn.tax12366.sms.shared.secrets;

import java.nio.file.Path;

/** The key file cannot be used as it is; the platform does not start. Never quotes a key. */
public final class UnusableKeyFile extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnusableKeyFile(Path path, String why) {
    super("The key file " + path + " (sms.keys.file) " + why);
  }
}
