package cn.tax12366.sms.portal.approval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What has changed from one text to another, character by character: the longest text both have in
 * common, and what was taken out and put in between. For texts of a few hundred characters.
 */
public final class TextDifference {

  /** A stretch of text that is in both, only in the former, or only in the new one. */
  public record Part(Kind kind, String text) {

    public enum Kind {
      SAME,
      REMOVED,
      ADDED
    }

    public Kind getKind() {
      return kind;
    }

    public String getText() {
      return text;
    }
  }

  private TextDifference() {}

  static List<Part> between(String former, String now) {
    int[] old = former.codePoints().toArray();
    int[] fresh = now.codePoints().toArray();
    int[][] common = common(old, fresh);
    Deque<Part> parts = new ArrayDeque<>();
    int i = 0;
    int j = 0;
    while (i < old.length || j < fresh.length) {
      if (i < old.length && j < fresh.length && old[i] == fresh[j]) {
        add(parts, Part.Kind.SAME, old[i++]);
        j++;
      } else if (j == fresh.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
        add(parts, Part.Kind.REMOVED, old[i++]);
      } else {
        add(parts, Part.Kind.ADDED, fresh[j++]);
      }
    }
    return new ArrayList<>(parts);
  }

  /** How long the longest common text of what begins here and there is. */
  private static int[][] common(int[] old, int[] fresh) {
    int[][] common = new int[old.length + 1][fresh.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = fresh.length - 1; j >= 0; j--) {
        common[i][j] =
            old[i] == fresh[j]
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(Deque<Part> parts, Part.Kind kind, int codePoint) {
    String character = Character.toString(codePoint);
    if (!parts.isEmpty() && parts.getLast().kind() == kind) {
      parts.addLast(new Part(kind, parts.removeLast().text() + character));
    } else {
      parts.addLast(new Part(kind, character));
    }
  }
}
