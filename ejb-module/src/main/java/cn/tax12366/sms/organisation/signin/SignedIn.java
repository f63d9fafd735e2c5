package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.OfficerView;

/** An officer who is signed in, and his sitting. */
public final class SignedIn {

  private final OfficerView officer;
  private final long sitting;
  private final String token;
  private final Step step;

  /** What an officer must do before he sees any other page. */
  public enum Step {
    /** Replace the assigned password (R10.3b), or one that has grown too old. */
    PASSWORD,
    /** Set up the second factor that his office demands (S4). */
    ENROLMENT,
    /** Prove the second factor in this sitting. */
    CODE,
    /** Nothing: every page is open that his rights open. */
    NONE
  }

  SignedIn(OfficerView officer, long sitting, String token, Step step) {
    this.officer = officer;
    this.sitting = sitting;
    this.token = token;
    this.step = step;
  }

  public OfficerView getOfficer() {
    return officer;
  }

  /** What comes before everything else. */
  public Step getStep() {
    return step;
  }

  /** The id of the sitting among those of {@link MySittings}. */
  public long getSitting() {
    return sitting;
  }

  /** The secret that goes on with the sitting: kept in the session and nowhere else. */
  public String getToken() {
    return token;
  }
}
