package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.TestFolder;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/** Seals what a test of another package has written, as the timer would within the second. */
public final class SealedNow {

  private SealedNow() {}

  public static void in(DataSource dataSource) {
    Path folder = TestFolder.fresh("sealed");
    new Sealer(
            dataSource,
            new AnchorKeeper(
                new ChainSettings(folder.resolve("audit"), folder.resolve("keys/sms.keys"), 24),
                Clock.systemUTC()),
            Clock.systemUTC())
        .seal();
  }
}
