package cn.tax12366.sms.entrance;

import cn.tax12366.sms.organisation.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a portal session remembers of its officer: nothing but the secret of his sitting. Whose it
 * is, and whether it goes on, is asked with every request ({@code organisation.signin}).
 *
 * @param token from {@link SignedIn#getToken()}
 */
public record Sitting(String token) implements Serializable {

  private static final String ATTRIBUTE = Sitting.class.getName();

  /**
   * At sign-in, and whenever the sitting has a new secret. The session gets a new id, so that one
   * somebody else knew before is worth nothing (S6).
   */
  public static void begin(HttpServletRequest request, SignedIn signedIn) {
    HttpSession session = request.getSession();
    request.changeSessionId();
    session.setAttribute(ATTRIBUTE, new Sitting(signedIn.getToken()));
  }

  /** The sitting of this request; empty without a session, and where nobody has signed in. */
  public static Optional<Sitting> of(HttpServletRequest request) {
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

  /** Never the secret: records are easily written into a log. */
  @Override
  public String toString() {
    return "a sitting";
  }
}
