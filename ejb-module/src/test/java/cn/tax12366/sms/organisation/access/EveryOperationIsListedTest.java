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
    assertThat(Operations.listed().stream().map(Operations.Row::name))
        .as("access/operations.csv")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Operations.reachable().stream().map(Operations::name).distinct().toList());
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

    assertThat(Operations.permittedToAll())
        .as("access/permit-all.csv")
        .containsExactlyInAnyOrderElementsOf(Stream.concat(beans, operations).toList());
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
