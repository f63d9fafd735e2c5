package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that a test has started. Its output goes to a file; it never outlives the tests. */
public final class ChildProcess {

  private static final int TAIL = 40;

  private final String name;
  private final Path output;
  private final Process process;

  private ChildProcess(String name, Path output, Process process) {
    this.name = name;
    this.output = output;
    this.process = process;
  }

  /**
   * Starts a command with an environment from which whatever begins with {@code SMS_} is taken: the
   * settings of the person who runs the tests are not those of the tests.
   *
   * @param output gets what the process says, after what is there already
   */
  public static ChildProcess start(String name, List<String> command, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().keySet().removeIf(variable -> variable.startsWith("SMS_"));
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new ChildProcess(name, output, process);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started: " + command, e);
    }
  }

  /** The {@code java} that runs these tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A port that nobody listens on now. */
  public static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * @throws AssertionError if it has ended, with the last it said
   */
  public void requireAlive() {
    if (!isAlive()) {
      throw new AssertionError(name + " has ended with status " + process.exitValue() + tail());
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Writes a line to its standard input. */
  public void tell(String line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not listen" + tail(), e);
    }
  }

  /** kill -9, and waits until the process is gone. */
  public void kill() {
    process.destroyForcibly();
    exit(Duration.ofSeconds(30));
  }

  /** SIGTERM, and waits until the process has ended. */
  public int terminate(Duration patience) {
    process.destroy();
    return exit(patience);
  }

  /** Waits for the end of the process and returns its status. */
  public int exit(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(name + " has not ended within " + patience + tail());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + name, e);
    }
  }

  /** What the process has said so far. */
  public String output() {
    try {
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last lines it said, for a failure's message. */
  public String tail() {
    List<String> lines = output().lines().toList();
    return "\n--- the end of "
        + output
        + "\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }
}
