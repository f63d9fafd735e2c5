package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.OfficerView;

/** An officer who is signed in, and his sitting. */
public final class SignedIn {

  private final OfficerView officer;
  private final long sitting;
  private final String token;

  SignedIn(OfficerView officer, long sitting, String token) {
    this.officer = officer;
    this.sitting = sitting;
    this.token = token;
  }

  public OfficerView getOfficer() {
    return officer;
  }

  /** True while the password is the assigned one: then nothing but changing it comes next. */
  public boolean isMustChangePassword() {
    return officer.isMustChangePassword();
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
