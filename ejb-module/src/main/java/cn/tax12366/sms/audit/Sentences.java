package cn.tax12366.sms.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries as sentences, in Chinese and English, with the names that people and units had then: "王演示
 * gave 张示例 the publishing grant of 金水区税务局, external notices".
 */
public final class Sentences {

  private static final String BUNDLE = "cn.tax12366.sms.audit.sentences";
  private static final String REFUSALS = "cn.tax12366.sms.refusals";
  private static final String ACCESS = "access.";

  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");

  /** A constant of an enum within a text. */
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]{2,}\\b");

  private static final List<String> KINDS =
      List.of("OfficerRole.", "DepartmentKind.", "Reason.", "Act.");

  private final ResourceBundle texts;
  private final ResourceBundle refusals;
  private final boolean english;

  private Sentences(Locale locale) {
    english = "en".equals(locale.getLanguage());
    Locale language = english ? Locale.ENGLISH : Locale.ROOT;
    ClassLoader loader = Sentences.class.getClassLoader();
    texts = ResourceBundle.getBundle(BUNDLE, language, loader);
    refusals = ResourceBundle.getBundle(REFUSALS, language, loader);
  }

  /** English for English, Chinese for everything else. */
  public static Sentences in(Locale locale) {
    return new Sentences(locale);
  }

  /** What happened. */
  public String of(AuditRow row) {
    Map<String, String> facts = new TreeMap<>();
    row.getFacts().forEach((name, value) -> facts.put(name, worded(value)));
    if (row.getDetail() != null && !row.getDetail().isEmpty()) {
      facts.put("detail", worded(row.getDetail()));
    }
    facts.put("actor", actor(row));
    facts.put("subject", subject(row));
    facts.put("name", name(row.getAct()));
    if (row.getAct().startsWith(ACCESS)) {
      facts.put("what", name(row.getAct()));
      return filled(texts.getString("access"), facts).orElseGet(() -> plain("refused", facts));
    }
    return switch (row.getOutcome()) {
      case REFUSED -> plain("refused", facts);
      case FAILED -> plain("failed", facts);
      case DONE -> sentence(row.getAct(), facts).orElseGet(() -> plain("plain", facts));
    };
  }

  private Optional<String> sentence(String act, Map<String, String> facts) {
    return texts.containsKey(act)
        ? filled(texts.getString(act).replaceFirst("^[^|]*\\|", ""), facts)
        : Optional.empty();
  }

  private String plain(String key, Map<String, String> facts) {
    return filled(texts.getString(key), facts).orElseThrow();
  }

  /** Empty where a fact is missing that is not optional. */
  private static Optional<String> filled(String pattern, Map<String, String> facts) {
    String whole = replaced(OPTIONAL, pattern, part -> isFull(part, facts) ? part : "");
    return isFull(whole, facts)
        ? Optional.of(replaced(PLACE, whole, facts::get))
        : Optional.empty();
  }

  private static boolean isFull(String pattern, Map<String, String> facts) {
    return PLACE.matcher(pattern).results().allMatch(place -> facts.containsKey(place.group(1)));
  }

  private static String replaced(Pattern what, String text, Function<String, String> by) {
    return what.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(by.apply(match.group(1))));
  }

  /** Who acted, by name; the code stands beside it in the list. */
  public String actor(AuditRow row) {
    String name = row.getActor();
    if (row.getInTheNameOf() != null) {
      return one("actor.mandate", "officer", or(row.getActorName(), row.getInTheNameOf()));
    }
    if (name.equals("system")) {
      return texts.getString("actor.platform");
    }
    if (name.startsWith("client:")) {
      return one("actor.client", "client", name.substring("client:".length()));
    }
    return name.matches("\\d{11}") ? or(row.getActorName(), name) : texts.getString("actor.nobody");
  }

  private String one(String key, String place, String value) {
    return filled(texts.getString(key), Map.of(place, value)).orElseThrow();
  }

  private static String or(String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }

  /** What was acted upon, by its name where it had one. */
  public String subject(AuditRow row) {
    String subject = row.getSubject();
    int colon = subject.indexOf(':');
    String kind = colon < 0 ? subject : subject.substring(0, colon);
    String id = colon < 0 ? "" : subject.substring(colon + 1);
    String word = texts.containsKey("subject." + kind) ? texts.getString("subject." + kind) : kind;
    boolean speaksForItself = kind.equals("officer") || kind.equals("authority");
    if (row.getSubjectName() != null) {
      return speaksForItself
          ? row.getSubjectName()
          : word + (english ? " “" + row.getSubjectName() + "”" : "“" + row.getSubjectName() + "”");
    }
    return (word + " " + worded(id)).strip();
  }

  /** A short name of the act, such as "Publishing granted"; the act itself where it has none. */
  public String name(String act) {
    if (act.startsWith(ACCESS)) {
      String key = "Act." + act.substring(ACCESS.length()).toUpperCase(Locale.ROOT);
      return refusals.containsKey(key) ? refusals.getString(key) : act;
    }
    return texts.containsKey(act) ? texts.getString(act).replaceFirst("\\|.*$", "") : act;
  }

  /** A group of acts, {@code publishing}, by its name. */
  public String group(String group) {
    String key = "group." + group;
    return texts.containsKey(key) ? texts.getString(key) : group;
  }

  /** What a fact or a changed thing is called. */
  public String fact(String name) {
    String key = "fact." + name;
    return texts.containsKey(key) ? texts.getString(key) : name;
  }

  /** A value with the names of the platform's constants in words. */
  public String worded(String value) {
    return CONSTANT
        .matcher(value)
        .replaceAll(match -> Matcher.quoteReplacement(constant(match.group())));
  }

  private String constant(String name) {
    for (String kind : KINDS) {
      if (refusals.containsKey(kind + name)) {
        return refusals.getString(kind + name);
      }
    }
    String key = "value." + name;
    return texts.containsKey(key) ? texts.getString(key) : name;
  }

  /** The groups into which acts fall, by the first word of their names. */
  public static List<String> groups() {
    TreeSet<String> groups = new TreeSet<>();
    for (String key :
        ResourceBundle.getBundle(BUNDLE, Locale.ROOT, Sentences.class.getClassLoader()).keySet()) {
      if (key.startsWith("group.")) {
        groups.add(key.substring("group.".length()));
      }
    }
    return List.copyOf(groups);
  }

  /** True if there is a sentence for {@code act}, in this language. */
  boolean knows(String act) {
    return texts.containsKey(act) && texts.getString(act).contains("|");
  }
}
