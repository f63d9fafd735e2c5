package cn.tax12366.sms.inserver;

import cn.tax12366.smsc.Smsc;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed for the tests: the WAR as it was built, and the tests in it. */
final class Deployments {

  private Deployments() {}

  /** On a home without data: whatever an earlier server left is deleted. */
  static WebArchive platform() {
    delete(Path.of(System.getProperty("platform.home")));
    return ShrinkWrap.create(ZipImporter.class, "sms-web.war")
        .importFrom(new File(System.getProperty("parts"), "sms-web.war"))
        .as(WebArchive.class)
        .addPackage(Deployments.class.getPackage())
        .addAsLibraries(
            jarOf(Smsc.class),
            jarOf(Assertions.class),
            jarOf(Awaitility.class),
            jarOf(Matcher.class));
  }

  private static File jarOf(Class<?> type) {
    try {
      File place = new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (place.isFile()) {
        return place;
      }
      // Inside a build that has not packed it: the classes themselves.
      throw new IllegalStateException(place + " is no jar; build the phase package first");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
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
