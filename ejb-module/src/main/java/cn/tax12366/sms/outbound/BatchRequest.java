package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.Instant;
import java.util.Objects;

/**
 * What an origin asks for when it opens a batch.
 *
 * @param origin whose messages these are, opaque to outbound, at most 60 characters: {@code
 *     notice:17}. One batch per origin
 * @param circle whom the messages are for: who is not of this circle never sees one of them
 * @param authority the unit whose affair they are, and in whose area they are seen
 * @param issuer the unit whose officer sends them: stopped with that unit
 * @param sender officer code of the one in whose name they go, or {@code system}
 * @param windowed true: only inside the sending window (R8.1); false: answers to people who wrote
 *     or asked themselves, and what is urgent
 * @param urgent goes out at any hour though nobody asked for it (art. 8, readings A3 and A4): it is
 *     stopped like all that nobody asked for and counts in what a phone gets in a day, but nothing
 *     of it is put off for that. Never of what is windowed
 * @param priority 0 (first) to 9 (last); 5 where nothing speaks for another
 * @param notBefore business time before which nothing is sent; null for at once
 * @param notAfter business time from which sending makes no sense any more: what still waits then
 *     is {@link MessageStatus#EXPIRED_UNSENT}, and the carrier is told to give up by then. Null for
 *     the platform's own validity (72 h from the submission)
 */
public record BatchRequest(
    String origin,
    Circle circle,
    AuthorityCode authority,
    AuthorityCode issuer,
    String sender,
    boolean windowed,
    boolean urgent,
    int priority,
    Instant notBefore,
    Instant notAfter) {

  public BatchRequest {
    Objects.requireNonNull(circle, "circle");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(sender, "sender");
    if (origin == null || origin.isBlank() || origin.length() > 60) {
      throw new IllegalArgumentException("An origin has 1 to 60 characters, not: " + origin);
    }
    if (windowed && urgent) {
      throw new IllegalArgumentException("What is urgent is bound to no window: " + origin);
    }
    if (priority < 0 || priority > 9) {
      throw new IllegalArgumentException("A priority is 0 (first) to 9 (last), not " + priority);
    }
    if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter)) {
      throw new IllegalArgumentException(
          "notBefore " + notBefore + " must lie before notAfter " + notAfter);
    }
  }

  /** What is not urgent: bound to the window, or an answer. */
  public BatchRequest(
      String origin,
      Circle circle,
      AuthorityCode authority,
      AuthorityCode issuer,
      String sender,
      boolean windowed,
      int priority,
      Instant notBefore,
      Instant notAfter) {
    this(origin, circle, authority, issuer, sender, windowed, false, priority, notBefore, notAfter);
  }
}
