package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

  private static final Map<String, String> FOLDERS = new LinkedHashMap<>();

  static {
    FOLDERS.put("text", "");
    for (String capability :
        List.of(
            "signin",
            "workbench",
            "addressbook",
            "integration",
            "content",
            "notices",
            "approval",
            "outbound",
            "organisation",
            "supervision",
            "cost",
            "evidence",
            "duty",
            "filing",
            "policy",
            "audit")) {
      FOLDERS.put(capability + "Text", capability + "/");
    }
  }

  /** A look-up of a bundle in an expression, up to its closing bracket. */
  private static final Pattern LOOK_UP = Pattern.compile("\\b(text|[a-z]+Text)\\[([^\\]]*)\\]");

  /** A key or its beginning; what begins with a dot is the end of one. */
  private static final Pattern LITERAL = Pattern.compile("'([^'.][^']*)'(\\.concat\\()?");

  /** What stands before a literal that is compared with, or appended to what an expression gave. */
  private static final Pattern NO_KEY = Pattern.compile("(\\b(eq|ne)|==|!=|concat\\()\\s*$");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern SHARED = Pattern.compile("texts\\.shared\\('([^']+)'");

  static Stream<String> bundles() {
    return FOLDERS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameTexts(String bundle) {
    Properties chinese = texts(bundle, "");
    Properties english = texts(bundle, "_en");

    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key -> {
              assertThat(english.getProperty(key).isBlank())
                  .as(key + " is empty in one language only")
                  .isEqualTo(chinese.getProperty(key).isBlank());
              // A Chinese name may be quoted, but the sentence around it is English.
              if (HAN.matcher(english.getProperty(key)).find()) {
                assertThat(english.getProperty(key)).as(key).containsPattern("[A-Za-z]{3}");
              }
            });
  }

  @Test
  void whatIsSaidOfAFieldIsSaidInBothLanguages() {
    assertThat(load("validation_en.properties").stringPropertyNames())
        .isNotEmpty()
        .isEqualTo(load("validation_zh.properties").stringPropertyNames());
  }

  @Test
  void everyTextThatAViewAsksForExists() {
    Set<String> missing = new TreeSet<>();
    int[] asked = {0};
    Views.all()
        .forEach(
            view -> {
              Matcher lookUp = LOOK_UP.matcher(Views.source(view));
              while (lookUp.find()) {
                Matcher literal = LITERAL.matcher(lookUp.group(2));
                while (literal.find()) {
                  if (!NO_KEY.matcher(lookUp.group(2).substring(0, literal.start())).find()) {
                    asked[0]++;
                    check(lookUp.group(1), literal.group(1), literal.group(2) != null, missing);
                  }
                }
              }
              Matcher shared = SHARED.matcher(Views.source(view));
              while (shared.find()) {
                check("text", shared.group(1), false, missing);
              }
            });

    assertThat(asked[0]).isGreaterThan(100);
    assertThat(missing).isEmpty();
  }

  private static void check(String bundle, String key, boolean beginning, Set<String> missing) {
    Set<String> known =
        FOLDERS.containsKey(bundle) ? texts(bundle, "").stringPropertyNames() : Set.of();
    boolean found =
        beginning ? known.stream().anyMatch(each -> each.startsWith(key)) : known.contains(key);
    if (!found) {
      missing.add(bundle + "['" + key + "']");
    }
  }

  @Test
  void everyConstantOfAStatusHasAWordAndEveryToneIsOfARealOne() {
    Set<String> worded =
        texts("text", "").stringPropertyNames().stream()
            .filter(key -> key.startsWith("status."))
            .map(key -> key.substring("status.".length()))
            .collect(Collectors.toSet());
    Set<String> enums =
        worded.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Set<String> constants =
        new ClassFileImporter()
            .importPackages("cn.tax12366.sms").stream()
                .filter(JavaClass::isEnum)
                .filter(type -> enums.contains(type.getSimpleName()))
                .flatMap(TextsTest::constants)
                .collect(Collectors.toSet());

    assertThat(worded).isEqualTo(constants);
    assertThat(constants).containsAll(load("tones.properties").stringPropertyNames());
  }

  private static Stream<String> constants(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> field.getRawType().equals(type))
        .map(field -> type.getSimpleName() + "." + field.getName());
  }

  private static Properties texts(String bundle, String language) {
    return load(FOLDERS.get(bundle) + "texts" + language + ".properties");
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            TextsTest.class.getResourceAsStream("/cn/tax12366/sms/portal/" + name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
