package cn.tax12366.sms.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts somebody approves, frozen: named values in a fixed order, such as {@code body}, {@code
 * audience}, {@code due}. Equal facts have an equal {@link #digest()}. Immutable.
 */
public final class Snapshot {

  /** As many characters as the column that keeps it. */
  static final int MAX_LENGTH = 4000;

  private final Map<String, String> facts;

  private Snapshot(Map<String, String> facts) {
    this.facts = Collections.unmodifiableMap(facts);
    if (written().length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A snapshot has at most " + MAX_LENGTH + " characters, this one " + written().length());
    }
  }

  public static Snapshot empty() {
    return new Snapshot(new LinkedHashMap<>());
  }

  /**
   * This snapshot and one fact more.
   *
   * @param name lower case letters, digits, dots and hyphens; the portal names it in the reader's
   *     language by this key
   * @param value any text; its {@code toString()} is kept
   */
  public Snapshot with(String name, Object value) {
    if (!name.matches("[a-z0-9.-]+")) {
      throw new IllegalArgumentException("No name of a fact: " + name);
    }
    Map<String, String> more = new LinkedHashMap<>(facts);
    if (more.put(name, String.valueOf(value)) != null) {
      throw new IllegalArgumentException("A snapshot names each fact once: " + name);
    }
    return new Snapshot(more);
  }

  /** The facts in the order in which they were given. */
  public Map<String, String> facts() {
    return facts;
  }

  /** SHA-256 over the facts as written, 64 hexadecimal digits. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(written().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** One line a fact, {@code name=value}; a line break within a value is written {@code \n}. */
  String written() {
    StringBuilder lines = new StringBuilder();
    facts.forEach(
        (name, value) -> lines.append(name).append('=').append(escaped(value)).append('\n'));
    return lines.toString();
  }

  static Snapshot read(String written) {
    Map<String, String> facts = new LinkedHashMap<>();
    written
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              facts.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
            });
    return new Snapshot(facts);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescaped(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        char escaped = value.charAt(++i);
        plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Snapshot snapshot && snapshot.written().equals(written());
  }

  @Override
  public int hashCode() {
    return written().hashCode();
  }

  @Override
  public String toString() {
    return written();
  }
}
