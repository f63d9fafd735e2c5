package cn.tax12366.sms.demo;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDirectory;
import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/**
 * Gives the demo a carrier: the SMSC simulator as a process of its own, over TCP like any other,
 * its ledger in {@code sms.home/simulator}. Only in the demo profile with {@code
 * sms.demo.smsc=embedded}; otherwise the links that the configuration names are all there are.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SimulatorProcess {

  private static final String JAR = "/demo/smsc-simulator.jar";
  private static final String SYSTEM_ID = "sms12366";
  private static final String LINK = "simulator";

  /**
   * A little longer than links wait for their last answers; nothing says which of us stops first.
   */
  private static final Duration LINKS_TAKE_LEAVE = Duration.ofSeconds(15);

  @Resource private ManagedThreadFactory threads;
  @Inject private PlatformSettings platform;
  @Inject private DemoSettings settings;
  @Inject private LinkDirectory links;

  private SimulatorChild child;

  @PostConstruct
  void start() {
    if (!platform.demo() || !settings.embeddedCarrier()) {
      return;
    }
    Path home = platform.home().resolve(LINK);
    Path jar = unpacked(home);
    String password = "%08x".formatted(new SecureRandom().nextInt());
    child =
        new SimulatorChild(
            port -> commandLine(jar, home, port, password),
            port -> links.offer(LinkDefinition.of(LINK, "127.0.0.1", port, SYSTEM_ID, password)));
    child.start(threads);
  }

  @PreDestroy
  void stop() {
    if (child != null) {
      child.stopAfter(LINKS_TAKE_LEAVE);
    }
  }

  static List<String> commandLine(Path jar, Path home, int port, String password) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m",
        "-jar",
        jar.toString(),
        "--port=" + port,
        "--home=" + home,
        "--system-id=" + SYSTEM_ID,
        "--password=" + password,
        "--until-stdin-closes");
  }

  /** A process cannot run a jar inside another one. */
  private static Path unpacked(Path home) {
    Path jar = home.resolve("smsc-simulator.jar");
    try (InputStream packed = SimulatorProcess.class.getResourceAsStream(JAR)) {
      if (packed == null) {
        throw new IllegalStateException(
            "This build carries no SMSC simulator; set sms.demo.smsc=none");
      }
      Files.createDirectories(home);
      Files.copy(packed, jar, StandardCopyOption.REPLACE_EXISTING);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException("The SMSC simulator cannot be unpacked to " + home, e);
    }
  }
}
