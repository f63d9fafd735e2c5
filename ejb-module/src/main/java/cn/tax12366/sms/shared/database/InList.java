package cn.tax12366.sms.shared.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Many keys asked for at once with {@code in (?, …)}.
 *
 * <p>The keys are cut into slices of at most 100, and each is filled up with its last key to 1, 10
 * or 100: both databases then see three statements and not a hundred, and keep their plans. No more
 * than 100, because H2 compares every row that it finds with every key of the list again: with
 * 1,000 keys that was half of the time an intake took.
 */
public final class InList {

  private static final int LARGEST = 100;

  private InList() {}

  /**
   * Calls {@code query} once per slice with the question marks for it, such as {@code ?, ?, ?}, and
   * the keys to bind to them. Equal keys are asked for once; no keys, no call.
   */
  public static <T> void forEachSlice(Collection<T> keys, BiConsumer<String, List<T>> query) {
    List<T> distinct = new ArrayList<>(new LinkedHashSet<>(keys));
    for (int from = 0; from < distinct.size(); from += LARGEST) {
      List<T> slice =
          new ArrayList<>(distinct.subList(from, Math.min(distinct.size(), from + LARGEST)));
      T last = slice.get(slice.size() - 1);
      int size = 1;
      while (size < slice.size()) {
        size *= 10;
      }
      while (slice.size() < size) {
        slice.add(last);
      }
      query.accept("?" + ", ?".repeat(size - 1), slice);
    }
  }
}
