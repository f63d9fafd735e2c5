package cn.tax12366.sms.acceptance;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What {@link SuspensionIT} shows, with 50,000 messages and on both databases. */
@Isolated
@Tag("R12.1")
class FiftyThousandSuspendedProof {

  private static final int MORE = 50_000;
  private static final int WINDOW = 50;
  private static final String LATENCY = "--latency-ms=50";

  @Test
  void onH2() {
    Path folder = TestFolder.fresh("fifty-thousand-h2");
    prove("H2", folder, PlatformProcess.in(folder));
  }

  @Test
  void onPostgres() {
    Path folder = TestFolder.fresh("fifty-thousand-postgresql");
    try (Postgres server = Postgres.start(folder).with("sms")) {
      prove("PostgreSQL", folder, PlatformProcess.in(folder).on(server, "sms"));
    }
  }

  private static void prove(String database, Path folder, PlatformProcess onDatabase) {
    try (CarrierProcess carrier = CarrierProcess.start(folder, LATENCY);
        PlatformProcess platform = onDatabase.over(carrier, WINDOW)) {
      new SuspensionInTheMiddle(folder, platform, carrier, MORE, WINDOW).prove(database);
    }
  }
}
