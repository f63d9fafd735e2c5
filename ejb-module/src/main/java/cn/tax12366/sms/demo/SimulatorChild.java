package cn.tax12366.sms.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A carrier in a process of its own. It lives as long as its standard input stays open, so that it
 * ends with this process however that ends; if it ends by itself it is started again, on the same
 * port.
 */
final class SimulatorChild {

  private static final System.Logger LOG = System.getLogger(SimulatorChild.class.getName());

  private static final Pattern READY = Pattern.compile("SMSC simulator ready on .*:(\\d+)");
  private static final long PAUSE_MILLIS = 1_000;

  private final IntFunction<List<String>> command;
  private final IntConsumer ready;
  private final CountDownLatch unwanted = new CountDownLatch(1);
  private volatile Process process;
  private int port;
  private boolean listening;

  /**
   * @param command the command line that listens on the given port; 0 stands for any free one
   * @param ready is told the port each time the carrier begins to listen
   */
  SimulatorChild(IntFunction<List<String>> command, IntConsumer ready) {
    this.command = command;
    this.ready = ready;
  }

  void start(ThreadFactory threads) {
    Thread watch = threads.newThread(this::keepAlive);
    watch.setName("smsc-simulator");
    watch.start();
  }

  /** Ends the carrier by closing its standard input, and does not start it again. */
  void stop() {
    unwanted.countDown();
    Process running = process;
    if (running != null) {
      try {
        running.getOutputStream().close();
      } catch (IOException e) {
        running.destroy();
      }
    }
  }

  /**
   * Ends the carrier after a while: until then links may hear what has become of their last
   * messages. If this process ends earlier, so does the carrier.
   */
  void stopAfter(Duration patience) {
    unwanted.countDown();
    Thread farewell =
        new Thread(
            () -> {
              LockSupport.parkNanos(patience.toNanos());
              stop();
            },
            "smsc-simulator-farewell");
    farewell.setDaemon(true);
    farewell.start();
  }

  /** The process that runs now, for those who watch it. */
  ProcessHandle process() {
    return process.toHandle();
  }

  private void keepAlive() {
    try {
      do {
        runOnce();
      } while (!unwanted.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      // The server takes its threads back: nobody watches any more, so nobody shall run on.
      stop();
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() throws InterruptedException {
    listening = false;
    try {
      Process started = new ProcessBuilder(command.apply(port)).redirectErrorStream(true).start();
      process = started;
      if (unwanted.getCount() == 0) {
        started.destroy();
      }
      try (BufferedReader output =
          new BufferedReader(
              new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          heard(line);
        }
      }
      int status = started.waitFor();
      // The port may have gone to somebody else meanwhile.
      port = listening ? port : 0;
      if (unwanted.getCount() > 0) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The SMSC simulator ended with status {0}; it is started again",
            status);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The SMSC simulator cannot be started", e);
    }
  }

  private void heard(String line) {
    LOG.log(System.Logger.Level.INFO, line);
    Matcher matcher = READY.matcher(line);
    if (matcher.find()) {
      listening = true;
      port = Integer.parseInt(matcher.group(1));
      ready.accept(port);
    }
  }
}
