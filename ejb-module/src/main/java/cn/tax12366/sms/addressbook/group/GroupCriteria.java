package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.AuthorityCode;

/**
 * Which groups are looked for.
 *
 * @param unit only those kept by this unit or below it; null for the caller's whole area
 * @param words a part of the name; null for all
 * @param closed those that are closed, and not those that are open
 * @param first how many to leave out
 * @param size how many to give, 1 to 500
 */
public record GroupCriteria(AuthorityCode unit, String words, boolean closed, int first, int size) {

  public GroupCriteria {
    words = words == null || words.isBlank() ? null : words.strip();
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }
}
