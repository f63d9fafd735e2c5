package cn.tax12366.sms.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds words that ask somebody to pay for a message: no authority and no person may (R9.3).
 *
 * <p>Found also where they are written in traditional characters, in full width, or with spaces,
 * punctuation or unseen characters between them. Late fees, fees that are levied by law, and
 * sentences that say that a message costs nothing are let through. The words are in {@code
 * fee-wording.txt} beside this class.
 */
public final class FeeWording {

  private static final FeeWording WORDS = new FeeWording("fee-wording.txt");

  private enum Line {
    ASKS,
    BEFORE,
    AFTER,
    INNOCENT
  }

  private final Map<Line, Pattern> patterns = new EnumMap<>(Line.class);
  private final Map<Integer, Integer> same = new HashMap<>();

  private FeeWording(String file) {
    Map<Line, List<String>> words = new EnumMap<>(Line.class);
    for (String line : lines(file)) {
      int space = line.indexOf(' ');
      String kind = line.substring(0, space);
      String word = line.substring(space + 1);
      if (kind.equals("same")) {
        word.substring(2).codePoints().forEach(each -> same.put(each, (int) word.charAt(0)));
      } else {
        words
            .computeIfAbsent(Line.valueOf(kind.toUpperCase(Locale.ROOT)), none -> new ArrayList<>())
            .add(word.replace("#", "[0-9零〇一二三四五六七八九十百两几壹贰叁肆伍陆柒捌玖拾点]+"));
      }
    }
    words.forEach((kind, each) -> patterns.put(kind, Pattern.compile(anyOf(each, kind))));
  }

  private static List<String> lines(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FeeWording.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The words that ask for a fee cannot be read", e);
    }
  }

  private static String anyOf(List<String> words, Line kind) {
    String any = words.stream().collect(Collectors.joining("|", "(?:", ")"));
    return kind == Line.BEFORE ? any + "$" : any;
  }

  /**
   * Lets a text pass that asks nobody to pay for a message.
   *
   * @param text as its author wrote it; null is no text and passes
   * @throws FeeAsked if it asks for a fee
   */
  public static void requireFree(String text) {
    List<FeeWord> found = in(text);
    if (!found.isEmpty()) {
      throw new FeeAsked(found);
    }
  }

  /** What of a text asks for a fee, in the order of the text; nothing mostly. */
  public static List<FeeWord> in(String text) {
    return text == null ? List.of() : WORDS.find(text);
  }

  private List<FeeWord> find(String text) {
    Undisguised read = new Undisguised(text, same);
    String plain = read.plain();
    Matcher asks = patterns.get(Line.ASKS).matcher(plain);
    List<FeeWord> found = new ArrayList<>();
    int from = 0;
    while (from < plain.length() && asks.find(from)) {
      boolean meant =
          !read.meetByChance(asks.start(), asks.end())
              && !isLetThrough(read, plain, asks.start(), asks.end());
      if (meant) {
        found.add(read.word(asks.start(), asks.end()));
      }
      from = meant ? asks.end() : asks.start() + 1;
    }
    return found;
  }

  private boolean isLetThrough(Undisguised read, String plain, int start, int end) {
    int begin = read.clauseBegin(start);
    int close = read.clauseEnd(end);
    return patterns.get(Line.BEFORE).matcher(plain.substring(begin, start)).find()
        || patterns.get(Line.AFTER).matcher(plain.substring(end, close)).lookingAt()
        || isPart(plain, begin, close, start, end);
  }

  /** Whether it is part of an innocent phrase. */
  private boolean isPart(String plain, int begin, int close, int start, int end) {
    Matcher innocent = patterns.get(Line.INNOCENT).matcher(plain).region(begin, close);
    while (innocent.find()) {
      if (innocent.start() <= start && innocent.end() >= end) {
        return true;
      }
    }
    return false;
  }
}
