package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.SegmentRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a template: text with {@link Placeholder placeholders}, without sign and signature.
 *
 * <p>One that exists names known placeholders only and fits {@value #MAX_SEGMENTS} short messages
 * even with the longest values and signature. Merging is a single pass: braces, dollar and percent
 * signs in a value are text (S29). Immutable.
 */
public final class TemplateText {

  /** What a message of an automatic kind may take at most. */
  public static final int MAX_SEGMENTS = 3;

  /** What a template for publications may take; how much each may take is said by its kind. */
  static final int MOST_PUBLISHED = 6;

  /** Room kept for the sign in front and for unit and name at the end, in UTF-16 units. */
  static final int SIGNATURE_ROOM = 40;

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}|[{}]");

  private final String body;
  private final List<Object> parts;

  private TemplateText(String body, List<Object> parts) {
    this.body = body;
    this.parts = parts;
  }

  /**
   * Reads a body as its author wrote it; line breaks become spaces.
   *
   * @throws EmptyTemplate if there is nothing to say
   * @throws UnknownPlaceholder if something in braces is no placeholder, or a brace stands alone
   * @throws SignatureInTemplate if it contains 【 or 】: the sign is the platform's
   * @throws FeeAsked if it asks somebody to pay for the message (R9.3)
   * @throws TemplateTooLong if the longest message would not fit
   */
  public static TemplateText of(String written) {
    return of(written, EnumSet.allOf(Placeholder.class), MAX_SEGMENTS);
  }

  /**
   * As {@link #of(String)}, for a text that may name some placeholders only, or take another number
   * of short messages.
   *
   * @param mostSegments 1 to 10
   */
  public static TemplateText of(String written, Set<Placeholder> allowed, int mostSegments) {
    String body = written == null ? "" : written.replaceAll("\\s*\\R\\s*", " ").strip();
    if (body.isEmpty()) {
      throw new EmptyTemplate();
    }
    if (body.contains("【") || body.contains("】")) {
      throw new SignatureInTemplate();
    }
    TemplateText text = new TemplateText(body, parse(body, allowed));
    FeeWording.requireFree(body);
    text.requireThatTheLongestMessageFits(mostSegments);
    return text;
  }

  private static List<Object> parse(String body, Set<Placeholder> allowed) {
    List<Object> parts = new ArrayList<>();
    Matcher braces = BRACES.matcher(body);
    int from = 0;
    while (braces.find()) {
      String inside = braces.group(1);
      if (inside == null) {
        throw new UnknownPlaceholder(braces.group(), allowed);
      }
      parts.add(body.substring(from, braces.start()));
      parts.add(
          Placeholder.named(inside)
              .filter(allowed::contains)
              .orElseThrow(() -> new UnknownPlaceholder(inside, allowed)));
      from = braces.end();
    }
    parts.add(body.substring(from));
    return List.copyOf(parts);
  }

  private void requireThatTheLongestMessageFits(int mostSegments) {
    int longest = SIGNATURE_ROOM;
    for (Object part : parts) {
      longest +=
          part instanceof Placeholder placeholder ? placeholder.limit() : part.toString().length();
    }
    int room = mostSegments * SegmentRule.PART;
    if (longest > room) {
      throw new TemplateTooLong(longest - room, mostSegments);
    }
  }

  /** Whether a value stands in it, so that not everybody gets the same words. */
  public boolean names(Placeholder placeholder) {
    return parts.contains(placeholder);
  }

  /** As the author wrote it, placeholders and all. */
  public String body() {
    return body;
  }

  /**
   * The text with {@code values} in place of the placeholders, each shortened to its limit.
   *
   * @throws IllegalArgumentException if a placeholder of the text has no value
   */
  public String merge(Map<Placeholder, String> values) {
    StringBuilder merged = new StringBuilder(body.length() + 80);
    for (Object part : parts) {
      if (part instanceof Placeholder placeholder) {
        String value = values.get(placeholder);
        if (value == null) {
          throw new IllegalArgumentException("No value for {" + placeholder.word() + "}");
        }
        merged.append(placeholder.trimmed(value));
      } else {
        merged.append(part);
      }
    }
    return merged.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TemplateText text && text.body.equals(body);
  }

  @Override
  public int hashCode() {
    return body.hashCode();
  }

  @Override
  public String toString() {
    return body;
  }
}
