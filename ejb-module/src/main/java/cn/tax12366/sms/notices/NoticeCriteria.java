package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;

/**
 * Which notices to list; what is null does not narrow.
 *
 * @param area only notices of this unit and of those below it; always within the caller's own area
 * @param kind only those of the kind of this code
 * @param status only those that stand here
 * @param dueFrom first deadline, or last day of a publication
 * @param dueTo last one
 * @param first how many to pass over, from 0
 * @param size most rows of the page, 1 to 200
 */
public record NoticeCriteria(
    AuthorityCode area,
    String kind,
    NoticeStatus status,
    LocalDate dueFrom,
    LocalDate dueTo,
    int first,
    int size) {

  public NoticeCriteria {
    if (first < 0 || size < 1 || size > 200) {
      throw new IllegalArgumentException("No page: " + size + " rows from " + first);
    }
  }

  /** Everything in the caller's area. */
  public static NoticeCriteria all(int first, int size) {
    return new NoticeCriteria(null, null, null, null, null, first, size);
  }
}
