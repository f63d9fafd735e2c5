package cn.tax12366.sms.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R12.2")
class SentencesTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINA, Locale.ENGLISH);

  /** In a source that knows the trail, a text that reads like an act is one. */
  private static final Pattern ACT = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)\"");

  /** One without a dot only where an entry is made of it. */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:record|recordRefusal|Entry\\.of|entry|refused)\\(\\s*\"([a-z][a-z.-]*)\"");

  /** What ends with a dot is put together with one of these. */
  private static final Map<String, List<String>> PUT_TOGETHER =
      Map.of(
          "intake.", List.of("intake.begun", "intake.checked"),
          "change-request.",
              List.of(
                  "change-request.raised",
                  "change-request.accepted",
                  "change-request.declined",
                  "change-request.realised",
                  "change-request.confirmed"),
          "authority.",
              List.of(
                  "authority.founded", "authority.renamed", "authority.moved", "authority.closed"));

  /** Knows the trail, or makes entries for who does. */
  private static final Pattern RECORDING = Pattern.compile("\\bAuditTrail\\b|Entry entry\\(");

  @Test
  void everyActInTheCodeHasASentenceInBothLanguages() throws IOException {
    Set<String> acts = acts();

    assertThat(acts)
        .hasSizeGreaterThan(45)
        .contains("sign-in", "publishing.granted", "notice.paused");
    for (Locale language : LANGUAGES) {
      assertThat(acts)
          .as("sentences" + (language == Locale.ENGLISH ? "_en" : "") + ".properties")
          .allMatch(Sentences.in(language)::knows);
    }
  }

  private static Set<String> acts() throws IOException {
    Set<String> acts = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/java"), Path.of("../web-module/src/main/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file);
          // Refusals of the decision point are named after the acts and worded by one sentence.
          if (!file.endsWith("AccessDecision.java") && RECORDING.matcher(source).find()) {
            for (Pattern pattern : List.of(ACT, FIRST)) {
              Matcher found = pattern.matcher(source);
              while (found.find()) {
                acts.addAll(PUT_TOGETHER.getOrDefault(found.group(1), List.of(found.group(1))));
              }
            }
          }
        }
      }
    }
    return acts;
  }

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
    ResourceBundle chinese = bundle(Locale.ROOT);
    ResourceBundle english = bundle(Locale.ENGLISH);

    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    for (String key : chinese.keySet()) {
      assertThat(places(english.getString(key))).as(key).isEqualTo(places(chinese.getString(key)));
      assertThat(english.getString(key)).as(key).doesNotContainPattern("\\p{IsHan}");
    }
  }

  private static Set<String> places(String pattern) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{[^}]*}")
        .matcher(pattern)
        .results()
        .forEach(each -> places.add(each.group()));
    return places;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("cn.tax12366.sms.audit.sentences", locale);
  }

  @Test
  void everyGroupOfActsHasAName() throws IOException {
    Set<String> groups = new TreeSet<>();
    acts().forEach(act -> groups.add(act.replaceFirst("\\..*", "")));
    assertThat(Sentences.groups()).containsAll(groups);
  }

  @Test
  void tellsWhoGaveWhatToWhomByTheNamesTheyHad() {
    AuditRow row =
        row(
            "publishing.granted",
            "publishing:14101050000:EXTERNAL",
            "DONE",
            Entry.of("", "")
                .fact("to", "张示例")
                .fact("unit", "金水区税务局")
                .fact("kind", "EXTERNAL")
                .facts());

    assertThat(Sentences.in(Locale.ENGLISH).of(row))
        .isEqualTo("王演示 gave 张示例 the publishing grant of 金水区税务局, external notices.");
    assertThat(Sentences.in(Locale.CHINA).of(row)).isEqualTo("王演示将金水区税务局的信息发布权（对外信息）授予张示例。");
  }

  @Test
  void tellsARefusalWithItsReasonInWords() {
    AuditRow row = row("access.grant_publishing", "authority:14103030000", "REFUSED", null, "AREA");

    assertThat(Sentences.in(Locale.ENGLISH).of(row))
        .startsWith("王演示 asked to assign publishing (unit 14103030000) and was refused: ")
        .doesNotContain("AREA");
    assertThat(Sentences.in(Locale.CHINA).of(row))
        .isEqualTo("王演示要求“分配信息发布权”（机构 14103030000），被拒绝：该机构不在其管辖范围内。");
  }

  @Test
  void saysPlainlyWhatItHasNoFactsFor() {
    AuditRow older =
        row(
            "publishing.granted",
            "publishing:14101050000:EXTERNAL",
            "DONE",
            null,
            "to officer:14101050002");
    AuditRow unknown = row("moon.landed", "moon:1", "FAILED", "{spoiled", null);

    assertThat(Sentences.in(Locale.ENGLISH).of(older))
        .isEqualTo(
            "王演示: Publishing granted (publishing grant 14101050000:external notices), to officer:14101050002.");
    assertThat(Sentences.in(Locale.ENGLISH).of(unknown))
        .isEqualTo("王演示 did not succeed: moon.landed (moon 1).");
  }

  /** What people typed is text: no place of the sentence, no reference of a pattern. */
  @Test
  void takesWhatPeopleWroteForNothingElseThanText() {
    AuditRow row = row("approval.returned", "notice:1", "DONE", null, "{actor} [x] $1 \\ {name}");

    assertThat(Sentences.in(Locale.ENGLISH).of(row))
        .isEqualTo("王演示 returned notice 1: {actor} [x] $1 \\ {name}.");
  }

  private static AuditRow row(String act, String subject, String outcome, String facts) {
    return row(act, subject, outcome, facts, null);
  }

  private static AuditRow row(
      String act, String subject, String outcome, String facts, String detail) {
    Map<String, String> columns = new HashMap<>();
    columns.put("actor", "14101050001");
    columns.put("actor_name", "王演示");
    columns.put("act", act);
    columns.put("subject", subject);
    columns.put("outcome", outcome);
    columns.put("facts", facts);
    columns.put("detail", detail);
    return new AuditRow(1, Instant.EPOCH, columns, null);
  }
}
