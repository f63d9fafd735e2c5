package cn.tax12366.sms.acceptance;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * By clicking: a city is suspended in the middle of its reminder. At most a window goes out after
 * the click, its people are signed out, and lifting it sends exactly what is still valid.
 */
class SuspensionIT {

  private static final int MORE = 400;
  private static final int WINDOW = 25;

  @Test
  @Tag("R12.1")
  @Tag("A23")
  void stopsACityInTheMiddleAndLetsGoOnWhatIsStillValid() {
    Path folder = TestFolder.fresh("suspension");
    try (CarrierProcess carrier = CarrierProcess.start(folder, "--latency-ms=500");
        PlatformProcess platform = PlatformProcess.in(folder).over(carrier, WINDOW)) {
      new SuspensionInTheMiddle(folder, platform, carrier, MORE, WINDOW).prove("H2");
    }
  }
}
