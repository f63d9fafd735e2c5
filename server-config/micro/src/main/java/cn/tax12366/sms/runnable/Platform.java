package cn.tax12366.sms.runnable;

import static java.nio.charset.StandardCharsets.UTF_8;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Path;

/** Starts the platform in this process: {@code java -jar sms-platform.jar}. */
public final class Platform {

  private static final String HEALTH = "/health/ready";
  private static final int HEALTH_TIMEOUT_MILLIS = 60_000;

  /** Held as long as the process lives: forgotten, its lock would go with the next collection. */
  private static PlatformHome home;

  private Platform() {}

  /**
   * Settles home and port, starts the server and stays if the application is up.
   *
   * @param arguments handed on to Payara Micro; none are needed
   */
  public static void main(String[] arguments) {
    // The server puts its log in the place of both; what is said here must arrive nevertheless.
    PrintStream console = System.out;
    PrintStream complaints = System.err;
    try {
      StartSettings settings = StartSettings.ofThisProcess();
      prepare(settings, console);
      PayaraMicro.main(arguments);
      requireApplication(settings.httpPort());
      console.println("The application is up: http://localhost:" + settings.httpPort() + "/");
    } catch (CannotStart e) {
      complaints.println("The platform does not start. " + e.getMessage());
      System.exit(1);
    } catch (Exception e) {
      complaints.println("The platform does not start. " + e);
      System.exit(1);
    }
  }

  private static void prepare(StartSettings settings, PrintStream console) {
    int port = settings.httpPort();
    Path folder = settings.home();
    home = new PlatformHome(folder, settings.profile());
    if (settings.demoReset()) {
      if (settings.databaseElsewhere()) {
        throw new CannotStart(
            "sms.demo.reset deletes nothing: the data is in the database of sms.db.url");
      }
      home.requireOurs();
    }
    home.open();
    requireFree(port);
    if (settings.demoReset()) {
      console.println("Deleting the demo data in " + folder);
      home.deleteDemoData();
    }
    System.setProperty("java.io.tmpdir", home.emptyTemporaryFolder().toString());
    System.setProperty("sms.home", folder.toString());
    System.setProperty("payaramicro.port", String.valueOf(port));
    console.println(
        "Starting the 12366 SMS platform: profile "
            + settings.profile()
            + ", data in "
            + folder
            + ", HTTP port "
            + port
            + ", server process "
            + ProcessHandle.current().pid());
  }

  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket(port)) {
      probe.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart(
          "HTTP port "
              + port
              + " is taken or not allowed; choose another by SMS_HTTP_PORT or -Dsms.http.port",
          e);
    }
  }

  /**
   * The server is up: is the application? It contributes health checks; a server without it has
   * none, and calls itself ready.
   */
  private static void requireApplication(int port) throws IOException {
    URL health = new URL("http", InetAddress.getLoopbackAddress().getHostAddress(), port, HEALTH);
    HttpURLConnection connection = (HttpURLConnection) health.openConnection();
    connection.setConnectTimeout(HEALTH_TIMEOUT_MILLIS);
    connection.setReadTimeout(HEALTH_TIMEOUT_MILLIS);
    // 503 with checks is an answer too: the application is there and waits for something.
    try (InputStream answer =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      String checks = answer == null ? "" : new String(answer.readAllBytes(), UTF_8);
      if (!checks.contains("\"name\"")) {
        throw new CannotStart(
            "The server is up but refused the application; the lines above say why");
      }
    }
  }
}
