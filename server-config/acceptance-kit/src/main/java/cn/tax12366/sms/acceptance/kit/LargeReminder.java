package cn.tax12366.sms.acceptance.kit;

import jakarta.json.JsonObject;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reminder of Zhengzhou that has grown: the demo province is loaded and the collection system
 * delivers more taxpayers and their filings over the API, while no window of sending is open and so
 * no rule is carried out. Once the platform is started again with the usual window, the rule finds
 * them all and the timer sends.
 */
public final class LargeReminder {

  /** So many messages are usually added to the demo's own. */
  public static final int MORE = 20_000;

  private LargeReminder() {}

  /**
   * Starts the platform, brings {@value #MORE} more in, and ends it again.
   *
   * @param platform not started; is left so, with its data ready for a start that sends
   */
  public static void prepare(PlatformProcess platform) {
    prepare(platform, MORE);
  }

  /** As {@link #prepare(PlatformProcess)}, with so many more. */
  public static void prepare(PlatformProcess platform, int more) {
    platform.with("sms.window.open", "17:58").with("sms.window.close", "17:59").start();
    Api api = Api.of(platform);
    take(
        api,
        "/api/v1/taxpayers",
        IntStream.range(0, more).mapToObj(MadeUpLists::taxpayerToRemind),
        more);
    take(api, "/api/v1/filings", MadeUpLists.filings(more), more);
    platform.terminate();
    platform.with("sms.window.open", null).with("sms.window.close", null);
  }

  private static void take(Api api, String path, Stream<String> rows, int more) {
    JsonObject receipt = api.post(path, rows).json();
    if (receipt.getInt("added") != more) {
      throw new AssertionError("The platform has not taken the whole list: " + receipt);
    }
  }
}
