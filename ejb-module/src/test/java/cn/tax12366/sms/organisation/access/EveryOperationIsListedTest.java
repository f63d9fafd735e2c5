package cn.tax12366.sms.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R7.2b")
class EveryOperationIsListedTest {

  private static final List<String> WAYS = List.of("decides", "own", "facts", "after", "inner");

  @Test
  void whatPeopleAndSystemsCanCallStandsInTheFileAndNothingElse() {
    requireTheSame(
        "access/operations.csv",
        Operations.listed().stream().map(Operations.Row::name).toList(),
        Operations.reachable().stream().map(Operations::name).toList());
  }

  @Test
  void eachNamesTheActItAsksForOrTheReasonWhyItAsksForNone() {
    for (Operations.Row row : Operations.listed()) {
      assertThat(row.way()).as(row.name()).isIn(WAYS);
      if (row.way().equals("decides")) {
        assertThat(Arrays.stream(Act.values()).map(Enum::name)).as(row.name()).contains(row.act());
      } else {
        assertThat(row.act()).as(row.name()).isEmpty();
        assertThat(row.way().equals("own") || !row.why().isBlank()).as(row.name()).isTrue();
      }
    }
  }

  @Test
  void theContainerOpensToEverybodyWhatTheFileNamesAndNothingElse() {
    Stream<String> beans =
        Operations.sessionBeans().stream()
            .filter(bean -> bean.isAnnotationPresent(PermitAll.class))
            .map(Class::getSimpleName);
    Stream<String> operations =
        Operations.sessionBeans().stream()
            .flatMap(bean -> Stream.of(bean.getDeclaredMethods()))
            .filter((Method method) -> method.isAnnotationPresent(PermitAll.class))
            .map(Operations::name);

    requireTheSame(
        "access/permit-all.csv",
        Operations.permittedToAll(),
        Stream.concat(beans, operations).toList());
  }

  private static void requireTheSame(String file, List<String> listed, List<String> found) {
    assertThat(listed).as(file).doesNotHaveDuplicates();
    assertThat(without(found, listed)).as("to be listed in " + file).isEmpty();
    assertThat(without(listed, found)).as("no longer there, but listed in " + file).isEmpty();
  }

  private static List<String> without(List<String> all, List<String> known) {
    return all.stream().distinct().filter(each -> !known.contains(each)).toList();
  }

  /** A file in which anything would do proves nothing. */
  @Test
  void theFileIsComparedWithRealBeans() {
    assertThat(Operations.reachable()).hasSizeGreaterThan(100);
    assertThat(Operations.reachable().stream().map(Operations::name))
        .contains("NoticeList.get", "ApiClients.authenticate")
        .doesNotContain("ReminderRules.inForceAt", "ActingOfficer.actAs");
  }
}
