package cn.tax12366.smsc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Flat JSON objects of strings, whole numbers and booleans: all that the ledger and the admin door
 * need.
 */
final class Json {

  private final StringBuilder out = new StringBuilder(256).append('{');

  /** Adds a member; a null is left out. Anything but a number or boolean is written as text. */
  Json put(String name, Object value) {
    if (value == null) {
      return this;
    }
    if (out.length() > 1) {
      out.append(',');
    }
    text(name);
    out.append(':');
    if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      text(value.toString());
    }
    return this;
  }

  @Override
  public String toString() {
    return out + "}";
  }

  private void text(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) && !paired(value, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean paired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }

  /**
   * Reads one flat object.
   *
   * @return members by name; values are String, Long or Boolean, a null is left out
   * @throws IllegalArgumentException if it is anything else
   */
  static Map<String, Object> read(String text) {
    return new Reader(text).object();
  }

  private static final class Reader {
    private final String in;
    private int at;

    Reader(String in) {
      this.in = in;
    }

    Map<String, Object> object() {
      Map<String, Object> members = new LinkedHashMap<>();
      expect('{');
      if (peek() == '}') {
        at++;
      } else {
        do {
          String name = string();
          expect(':');
          Object value = value();
          if (value != null) {
            members.put(name, value);
          }
        } while (more());
      }
      skip();
      if (at != in.length()) {
        throw bad();
      }
      return members;
    }

    private boolean more() {
      char c = peek();
      at++;
      if (c != ',' && c != '}') {
        throw bad();
      }
      return c == ',';
    }

    private Object value() {
      char c = peek();
      if (c == '"') {
        return string();
      }
      int from = at;
      while (at < in.length() && ",} \t\r\n".indexOf(in.charAt(at)) < 0) {
        at++;
      }
      String word = in.substring(from, at);
      return switch (word) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        case "null" -> null;
        default -> Long.valueOf(word);
      };
    }

    private String string() {
      expect('"');
      int end = at;
      while (end < in.length() && in.charAt(end) != '"' && in.charAt(end) != '\\') {
        end++;
      }
      if (end < in.length() && in.charAt(end) == '"') {
        String plain = in.substring(at, end);
        at = end + 1;
        return plain;
      }
      StringBuilder text = new StringBuilder();
      while (true) {
        char c = take();
        if (c == '"') {
          return text.toString();
        }
        text.append(c == '\\' ? escaped() : c);
      }
    }

    private char escaped() {
      char c = take();
      return switch (c) {
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> {
          if (at + 4 > in.length()) {
            throw bad();
          }
          at += 4;
          yield (char) Integer.parseInt(in.substring(at - 4, at), 16);
        }
        case '"', '\\', '/' -> c;
        default -> throw bad();
      };
    }

    private char take() {
      if (at >= in.length()) {
        throw bad();
      }
      return in.charAt(at++);
    }

    private void skip() {
      while (at < in.length() && in.charAt(at) <= ' ') {
        at++;
      }
    }

    private char peek() {
      skip();
      if (at >= in.length()) {
        throw bad();
      }
      return in.charAt(at);
    }

    private void expect(char c) {
      if (peek() != c) {
        throw bad();
      }
      at++;
    }

    private IllegalArgumentException bad() {
      return new IllegalArgumentException("Not a flat JSON object, at character " + at);
    }
  }
}
