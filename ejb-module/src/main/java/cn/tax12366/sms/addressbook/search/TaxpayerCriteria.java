package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Objects;

/**
 * Which taxpayers are looked for.
 *
 * @param area only those in charge of this unit and of those below it
 * @param words the beginning of a number (4 characters or more), a part of the name or of its
 *     pinyin initials (2 or more); null for all
 * @param phone only those with this phone; null for all
 * @param responsible only those entrusted to the officers of this code or full name; null for all
 * @param state only those in this state; null for all
 * @param reach only those with whom this is to be done; null for all
 * @param first how many to leave out
 * @param size how many to give, 1 to 500
 */
public record TaxpayerCriteria(
    AuthorityCode area,
    String words,
    PhoneNumber phone,
    String responsible,
    TaxpayerState state,
    Reach reach,
    int first,
    int size) {

  public TaxpayerCriteria {
    Objects.requireNonNull(area, "area");
    words = words == null || words.isBlank() ? null : words;
    responsible = responsible == null || responsible.isBlank() ? null : responsible.strip();
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }

  /** Everybody in charge of the area. */
  public static TaxpayerCriteria of(AuthorityCode area, int first, int size) {
    return new TaxpayerCriteria(area, null, null, null, null, null, first, size);
  }
}
