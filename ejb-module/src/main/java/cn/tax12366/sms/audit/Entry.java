package cn.tax12366.sms.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be kept of an act. Built by the one who carries the act out; who did it, from where,
 * when, and of which unit he was is added by {@link AuditTrail}.
 *
 * <pre>{@code
 * audit.record(
 *     Entry.of("officer.placed", "officer:" + code)
 *         .change("roles", former.roles(), post.roles())
 *         .fact("unit", unit.getName()));
 * }</pre>
 *
 * <p>Facts are what the sentence is made from, with names as they are now. Never a phone number in
 * clear, never a password, never the text of a report. What is too long is cut: no entry fails
 * because of its length.
 */
public final class Entry {

  private static final int LONGEST_VALUE = 600;
  private static final int LONGEST_STATE = 4000;

  private final String act;
  private final String subject;
  private final TreeMap<String, String> facts = new TreeMap<>();
  private final TreeMap<String, String> before = new TreeMap<>();
  private final TreeMap<String, String> after = new TreeMap<>();
  private Outcome outcome = Outcome.DONE;
  private String subjectName;
  private String detail;

  private Entry(String act, String subject) {
    this.act = fitted(act, 60);
    this.subject = fitted(subject, 120);
  }

  /**
   * An act carried out.
   *
   * @param act a short stable word for programs such as {@code notice.released} (60 characters)
   * @param subject kind and id of what was acted upon such as {@code notice:17} (120)
   */
  public static Entry of(String act, String subject) {
    return new Entry(act, subject);
  }

  /** How it ended; carried out if nothing is said. */
  public Entry ended(Outcome how) {
    outcome = how;
    return this;
  }

  /**
   * What the subject is called. Officers, units and systems are looked up where this is left out.
   */
  public Entry called(String name) {
    subjectName = fitted(name, 200);
    return this;
  }

  /** Free text (4,000 characters) for who reads the entry itself. */
  public Entry detail(String text) {
    detail = fitted(text, 4000);
    return this;
  }

  /** A fact that the sentence of this act speaks of; left out where it is null. */
  public Entry fact(String name, Object value) {
    put(facts, name, value);
    return this;
  }

  /**
   * Something that is now other than it was. Null stands for nothing. What is alike is left out.
   */
  public Entry change(String name, Object was, Object is) {
    String former = value(was);
    String present = value(is);
    if (former == null ? present != null : !former.equals(present)) {
      put(before, name, former);
      put(after, name, present);
    }
    return this;
  }

  String act() {
    return act;
  }

  String subject() {
    return subject;
  }

  Outcome outcome() {
    return outcome;
  }

  String subjectName() {
    return subjectName;
  }

  String detail() {
    return detail;
  }

  String facts() {
    return json(facts);
  }

  String before() {
    return json(before);
  }

  String after() {
    return json(after);
  }

  private static void put(Map<String, String> into, String name, Object value) {
    String text = value(value);
    if (text != null) {
      into.put(name, text);
    }
  }

  private static String value(Object value) {
    return value == null ? null : fitted(value.toString(), LONGEST_VALUE);
  }

  /** Null for nothing. What does not fit into the column is left out, the last names first. */
  private static String json(TreeMap<String, String> values) {
    StringBuilder json = new StringBuilder();
    for (Map.Entry<String, String> each : values.entrySet()) {
      String pair = quoted(each.getKey()) + ":" + quoted(each.getValue());
      if (json.length() + pair.length() + 2 > LONGEST_STATE) {
        break;
      }
      json.append(json.isEmpty() ? "{" : ",").append(pair);
    }
    return json.isEmpty() ? null : json.append('}').toString();
  }

  /** Control characters are gone already. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * Cut to a length and to one line: control characters would let a text pretend to be the next
   * line of a log (S20), and half a character is refused by PostgreSQL.
   */
  static String fitted(String text, int length) {
    if (text == null) {
      return null;
    }
    String line = wellFormed(text).replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    if (line.length() <= length) {
      return line;
    }
    boolean splitsAPair = Character.isHighSurrogate(line.charAt(length - 2));
    return line.substring(0, splitsAPair ? length - 2 : length - 1) + "…";
  }

  private static String wellFormed(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
