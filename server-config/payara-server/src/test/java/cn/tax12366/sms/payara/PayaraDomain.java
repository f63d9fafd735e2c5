package cn.tax12366.sms.payara;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A domain of its own on an unpacked Payara Server, ruled by {@code asadmin} alone, as an
 * administrator would; on free ports, so that it stands beside whatever else runs here.
 */
final class PayaraDomain implements AutoCloseable {

  /** What a domain listens on, as create-domain names it; the first two are its own options. */
  private static final List<String> PORTS =
      List.of(
          "admin",
          "instance",
          "http.ssl.port",
          "jms.port",
          "orb.listener.port",
          "orb.ssl.port",
          "orb.mutualauth.port",
          "domain.jmxPort",
          "java.debugger.port",
          "osgi.shell.telnet.port",
          "hazelcast.das.port",
          "hazelcast.start.port");

  private static final String NAME = "sms";
  private static final int PATIENCE_MINUTES = 8;

  private final Path server;
  private final Path domains;
  private final List<Integer> ports;
  private final Instant begun = Instant.now();

  /**
   * Makes the domain; what is left of an earlier one is deleted.
   *
   * @param server the folder {@code payara6} of the distribution
   * @param domains the folder in which the domain's own folder is made
   */
  PayaraDomain(Path server, Path domains) {
    this.server = server;
    this.domains = domains;
    this.ports = freePorts(PORTS.size());
    delete(domains.resolve(NAME));
    asadmin(
        "create-domain",
        "--domaindir",
        domains.toString(),
        "--nopassword",
        "--savelogin=false",
        "--adminport",
        String.valueOf(ports.get(0)),
        "--instanceport",
        String.valueOf(ports.get(1)),
        "--domainproperties",
        otherPorts(),
        NAME);
  }

  void start() {
    asadmin("start-domain", "--domaindir", domains.toString(), NAME);
  }

  void stop() {
    asadmin("stop-domain", "--timeout", "180", "--domaindir", domains.toString(), NAME);
  }

  /** Sets configuration of the platform in the domain, from where its MicroProfile Config reads. */
  void configure(Map<String, String> settings) {
    commands(
        Stream.concat(
                Stream.of("set-hazelcast-configuration --enabled=false --dynamic=true"),
                settings.entrySet().stream()
                    .map(
                        setting ->
                            "set-config-property --source=domain --propertyName="
                                + setting.getKey()
                                + " --propertyValue="
                                + setting.getValue()))
            .toList());
  }

  /** The adapter first, and first at each start: the application names it. */
  void deploy(Path adapter, Path application) {
    commands(
        List.of(
            "deploy --name artemis-ra --deploymentorder 90 " + adapter,
            "deploy --name sms " + application));
  }

  /** Where its HTTP listener answers. */
  URI address(String path) {
    return URI.create("http://127.0.0.1:" + ports.get(1) + path);
  }

  /** Ends the domain's process, however it is. */
  @Override
  public void close() {
    asadmin("stop-domain", "--kill=true", "--domaindir", domains.toString(), NAME);
    processId().flatMap(ProcessHandle::of).ifPresent(this::endIfOurs);
  }

  private java.util.Optional<Long> processId() {
    try {
      Path file = domains.resolve(NAME).resolve("config/pid");
      return Files.exists(file)
          ? java.util.Optional.of(Long.valueOf(Files.readString(file).strip()))
          : java.util.Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number in the file may be another process by now, but none older than this domain. */
  private void endIfOurs(ProcessHandle process) {
    if (process.info().startInstant().filter(begun::isBefore).isPresent()) {
      process.destroyForcibly();
    }
  }

  /** Several commands in one run of asadmin, whose own start takes longer than most of them. */
  private void commands(List<String> commands) {
    try {
      Path file = Files.write(domains.resolve("commands.txt"), commands, UTF_8);
      String said =
          asadmin("--port", ports.get(0).toString(), "multimode", "--file", file.toString());
      if (said.contains("failed")) {
        throw new AssertionError(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@code bin/asadmin} runs, without the shell.
   *
   * @return what it said
   */
  private String asadmin(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-jar");
    line.add(server.resolve("glassfish/lib/client/appserver-cli.jar").toString());
    line.add("--interactive=false");
    line.addAll(List.of(arguments));
    String command = String.join(" ", line.subList(4, line.size()));
    try {
      Files.createDirectories(domains);
      Path output = Files.createTempFile(domains, "asadmin-", ".log");
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("Still not done: " + command + "\n" + Files.readString(output));
      }
      String said = Files.readString(output);
      if (process.exitValue() != 0) {
        throw new AssertionError(command + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted in " + command, e);
    }
  }

  private String otherPorts() {
    return java.util.stream.IntStream.range(2, PORTS.size())
        .mapToObj(i -> PORTS.get(i) + "=" + ports.get(i))
        .collect(Collectors.joining(":"));
  }

  private static List<Integer> freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      for (ServerSocket socket : sockets) {
        close(socket);
      }
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
