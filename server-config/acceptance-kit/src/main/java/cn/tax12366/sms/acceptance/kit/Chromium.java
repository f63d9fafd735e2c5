package cn.tax12366.sms.acceptance.kit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of this machine, without a window. Where it or a Chinese font is missing it is
 * installed through {@code apt-get}, if that is possible; otherwise the test stops and says what to
 * install. Nothing is downloaded by other ways.
 */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> PACKAGES = List.of("chromium", "fontconfig", "fonts-noto-cjk");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser, which is to be used by this thread alone. */
  public static Chromium start() {
    Path executable = installed();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(ARGUMENTS)
                    .setHeadless(true));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  /**
   * Where the browser is, after it has been installed if need be.
   *
   * @throws IllegalStateException with what to install, if it cannot be installed here
   */
  static Path installed() {
    if (onPath(NAMES).isEmpty() || !speaksChinese()) {
      install();
    }
    return onPath(NAMES).orElseThrow(() -> missing("there is none even after apt-get install"));
  }

  private static void install() {
    if (!"root".equals(System.getProperty("user.name")) || onPath(List.of("apt-get")).isEmpty()) {
      throw missing("installing it takes root and apt-get");
    }
    Figures.print("installing %s", PACKAGES);
    apt(List.of("apt-get", "update", "-q"));
    List<String> install = new ArrayList<>(List.of("apt-get", "install", "-qy"));
    install.addAll(PACKAGES);
    apt(install);
  }

  private static void apt(List<String> command) {
    String said = run(command, Map.of("DEBIAN_FRONTEND", "noninteractive"));
    if (said == null) {
      throw missing(String.join(" ", command) + " did not succeed");
    }
  }

  private static IllegalStateException missing(String why) {
    return new IllegalStateException(
        "The browser test needs Chromium and a Chinese font, and "
            + why
            + ". Install them, on Debian by: apt-get install "
            + String.join(" ", PACKAGES));
  }

  private static boolean speaksChinese() {
    if (onPath(List.of("fc-list")).isEmpty()) {
      return false;
    }
    String fonts = run(List.of("fc-list", ":lang=zh"), Map.of());
    return fonts != null && !fonts.isBlank();
  }

  private static Optional<Path> onPath(List<String> names) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      for (String name : names) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** What a command says; null if it fails. */
  private static String run(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return said;
      }
      System.out.println(said);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
