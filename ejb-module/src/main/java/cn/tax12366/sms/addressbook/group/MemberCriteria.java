package cn.tax12366.sms.addressbook.group;

import java.util.Objects;

/**
 * Which members of one group are looked for.
 *
 * @param words the beginning of the number, or a part of the name; null for all
 * @param first how many to leave out
 * @param size how many to give, 1 to 500
 */
public record MemberCriteria(MemberFilter filter, String words, int first, int size) {

  public MemberCriteria {
    Objects.requireNonNull(filter, "filter");
    words = words == null || words.isBlank() ? null : words.strip();
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }
}
