package cn.tax12366.sms.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/** Seals what a test of another package has written, as the timer would within the second. */
public final class SealedNow {

  private SealedNow() {}

  public static void in(DataSource dataSource) {
    try {
      Path folder = Files.createTempDirectory("sealed");
      folder.toFile().deleteOnExit();
      new Sealer(
              dataSource,
              new AnchorKeeper(
                  new ChainSettings(folder.resolve("audit"), folder.resolve("keys/sms.keys"), 24),
                  Clock.systemUTC()),
              Clock.systemUTC())
          .seal();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
