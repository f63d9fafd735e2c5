package cn.tax12366.sms.portal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.access.Act;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPageTest {

  /** The page asks by the names of constants; one without words would break it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "en"})
  void hasWordsForEveryActRoleAndDepartment(String language) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "cn.tax12366.sms.portal.policy.texts",
            language.isEmpty() ? Locale.ROOT : Locale.ENGLISH);

    assertThat(keys("act.", Act.values())).allMatch(words::containsKey);
    assertThat(keys("role.", OfficerRole.values())).allMatch(words::containsKey);
    assertThat(keys("department.", DepartmentKind.values())).allMatch(words::containsKey);
  }

  private static Stream<String> keys(String prefix, Enum<?>[] constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name());
  }
}
