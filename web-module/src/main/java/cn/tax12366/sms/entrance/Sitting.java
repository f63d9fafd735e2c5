package cn.tax12366.sms.entrance;

import cn.tax12366.sms.organisation.signin.SignedIn;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a portal session remembers of its officer: as little as it takes to recognise him with the
 * next request.
 *
 * @param officerCode eleven digits
 * @param mark recognises the password under which he signed in
 * @param since when he signed in, true time
 */
public record Sitting(String officerCode, String mark, Instant since) implements Serializable {

  /** The longest a session may last however busy it is (S7); idle ones end after 15 minutes. */
  static final Duration LONGEST = Duration.ofHours(8);

  private static final String ATTRIBUTE = Sitting.class.getName();

  /** The session gets a new id, so that one somebody else knew before is worth nothing (S6). */
  public static void begin(HttpServletRequest request, SignedIn signedIn, Instant now) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(
        ATTRIBUTE, new Sitting(signedIn.getOfficer().getCode().digits(), signedIn.getMark(), now));
  }

  /** The sitting of this request; empty without a session, and where nobody has signed in. */
  static Optional<Sitting> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Sitting) session.getAttribute(ATTRIBUTE));
  }

  /** Ends the session with everything in it. */
  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  boolean isOver(Instant now) {
    return now.isAfter(since.plus(LONGEST));
  }

  OfficerCode officer() {
    return OfficerCode.of(officerCode);
  }
}
