package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Objects;

/**
 * Which people are looked for.
 *
 * @param area only those of this unit and of those below it
 * @param words the beginning of a code, a part of the name or of its pinyin initials; null or blank
 *     for all
 * @param phone only those with this phone, or with a code of the same digits; null for all
 * @param department only of such departments; null for all
 * @param unreached true: only those without a phone that messages can be sent to
 * @param left true: only those who have left; false: only those in service
 * @param first how many to leave out
 * @param size how many to give, 1 to 500
 */
public record StaffCriteria(
    AuthorityCode area,
    String words,
    PhoneNumber phone,
    DepartmentKind department,
    boolean unreached,
    boolean left,
    int first,
    int size) {

  public StaffCriteria {
    Objects.requireNonNull(area, "area");
    words = words == null || words.isBlank() ? null : words;
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }

  /** Everybody in service in the area. */
  public static StaffCriteria of(AuthorityCode area, int first, int size) {
    return new StaffCriteria(area, null, null, null, false, false, first, size);
  }
}
