package cn.tax12366.sms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.organisation.access.Act;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every page, every resource of the API and every servlet stands in {@code access/entries.csv}, and
 * none of them goes past the operations that decide.
 */
@Tag("R7.2b")
class EveryEntryIsListedTest {

  private static final java.nio.file.Path ENTRIES =
      java.nio.file.Path.of("src/test/resources/access/entries.csv");

  /** Beside the operations themselves, which a test over there compares with the beans. */
  private static final java.nio.file.Path OPERATIONS =
      java.nio.file.Path.of("../ejb-module/src/test/resources/access/operations.csv");

  private static final java.nio.file.Path VIEWS = java.nio.file.Path.of("src/main/webapp");

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(new WebArchitectureTest.OwnClasses())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("cn.tax12366.sms");

  @Test
  void everyWayInFromOutsideStandsInTheFileAndNothingElse() throws IOException {
    List<String> found = new ArrayList<>(views());
    found.addAll(resources());
    found.addAll(servlets());

    List<String> listed = rows(ENTRIES).stream().map(row -> row.get(0)).toList();
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(without(found, listed)).as("to be listed in access/entries.csv").isEmpty();
    assertThat(without(listed, found)).as("no longer there, but listed").isEmpty();
    assertThat(found).hasSizeGreaterThan(20);
  }

  private static List<String> without(List<String> all, List<String> known) {
    return all.stream().filter(each -> !known.contains(each)).toList();
  }

  @Test
  void eachNamesTheActsThatOpenItOrThatItTakesNone() throws IOException {
    List<String> acts = Arrays.stream(Act.values()).map(Enum::name).toList();
    for (List<String> row : rows(ENTRIES)) {
      assertThat(row.get(1)).as(row.get(0)).isIn("act", "signed in", "open");
      if (row.get(1).equals("act")) {
        assertThat(row.get(2).split(" ")).as(row.get(0)).isSubsetOf(acts);
      } else {
        assertThat(row.get(2)).as(row.get(0)).isEmpty();
      }
    }
  }

  /** What knows nothing of who asks is for services that have decided. */
  @Test
  void noPageAndNoResourceCallsWhatOnlyServicesMay() throws IOException {
    Set<String> inner =
        rows(OPERATIONS).stream()
            .filter(row -> row.get(1).equals("inner"))
            .map(row -> row.get(0))
            .collect(Collectors.toSet());
    assertThat(inner).contains("AddressBook.find", "Outbox.stop", "TemplateList.find");

    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "an operation that does not decide", access -> inner.contains(name(access))))
        .check(WEB);
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getSimpleName() + "." + access.getName();
  }

  private static List<String> views() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(VIEWS)) {
      return files
          .map(file -> "/" + VIEWS.relativize(file).toString().replace('\\', '/'))
          .filter(view -> view.endsWith(".xhtml") && !view.startsWith("/WEB-INF/"))
          .toList();
    }
  }

  private static List<String> resources() {
    String root =
        WEB.stream()
            .filter(type -> type.isAnnotatedWith(ApplicationPath.class))
            .map(type -> type.getAnnotationOfType(ApplicationPath.class).value())
            .findAny()
            .orElseThrow();
    return WEB.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> verb(method) != null)
        .map(method -> verb(method) + " " + root + path(method))
        .toList();
  }

  private static String verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(each -> each.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(each -> each.getRawType().getSimpleName())
        .findAny()
        .orElse(null);
  }

  private static String path(JavaMethod method) {
    String own =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    return method.getOwner().getAnnotationOfType(Path.class).value() + own;
  }

  private static List<String> servlets() {
    return WEB.stream()
        .filter(type -> type.isAnnotatedWith(WebServlet.class))
        .map(type -> type.getAnnotationOfType(WebServlet.class))
        .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns()).flatMap(Stream::of))
        .map(pattern -> "SERVLET " + pattern)
        .toList();
  }

  private static List<List<String>> rows(java.nio.file.Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }
}
