package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;
import java.util.Objects;

/**
 * Which messages are looked for.
 *
 * @param area only messages in the name of this unit and of those below it
 * @param origin only this batch, as in {@link BatchRequest#origin()}; null for all
 * @param phone only to this number; null for all
 * @param status only those that stand there; null for all
 * @param deferred true: only those that wait because their phone had had as many messages as it may
 *     get in a day
 * @param madeFrom only of batches made then or later, business time; null for all
 * @param madeBefore only of batches made before then, business time; null for all
 * @param first how many to leave out, newest first
 * @param size how many to give, 1 to 500
 */
public record MessageCriteria(
    AuthorityCode area,
    String origin,
    PhoneNumber phone,
    MessageStatus status,
    boolean deferred,
    Instant madeFrom,
    Instant madeBefore,
    int first,
    int size) {

  public MessageCriteria {
    Objects.requireNonNull(area, "area");
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }

  /** Whether put off or not. */
  public MessageCriteria(
      AuthorityCode area,
      String origin,
      PhoneNumber phone,
      MessageStatus status,
      Instant madeFrom,
      Instant madeBefore,
      int first,
      int size) {
    this(area, origin, phone, status, false, madeFrom, madeBefore, first, size);
  }

  /** Without regard to when. */
  public MessageCriteria(
      AuthorityCode area,
      String origin,
      PhoneNumber phone,
      MessageStatus status,
      int first,
      int size) {
    this(area, origin, phone, status, null, null, first, size);
  }

  /** The newest messages of one batch. */
  public static MessageCriteria ofOrigin(AuthorityCode area, String origin, int first, int size) {
    return new MessageCriteria(area, origin, null, null, first, size);
  }
}
