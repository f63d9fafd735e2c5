package cn.tax12366.sms.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RefusalTextTest {

  private static final ResourceBundle CHINESE = texts(Locale.ROOT);
  private static final ResourceBundle ENGLISH = texts(Locale.ENGLISH);

  @Test
  void everyRefusalHasATextInBothLanguages() {
    Set<String> codes =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.tax12366.sms")
                .stream()
                .filter(type -> type.isAssignableTo(BusinessRuleViolation.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .map(BusinessRuleViolation::codeOf)
                .collect(Collectors.toSet());

    assertThat(codes).isNotEmpty();
    assertThat(CHINESE.keySet()).containsAll(codes);
    assertThat(ENGLISH.keySet()).containsAll(codes);
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    assertThat(ENGLISH.keySet())
        .allSatisfy(key -> assertThat(ENGLISH.getString(key)).doesNotContainPattern("\\p{IsHan}"));
  }

  @Test
  void aCodeWithoutTextShowsTheCodeInsteadOfHidingTheRefusal() {
    assertThat(RefusalText.of("no-such-text", Locale.ENGLISH)).isEqualTo("no-such-text");
  }

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(
        "cn.tax12366.sms.refusals",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
