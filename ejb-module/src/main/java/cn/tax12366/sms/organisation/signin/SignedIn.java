package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.OfficerView;

/** An officer whose password was right. */
public final class SignedIn {

  private final OfficerView officer;
  private final String mark;

  SignedIn(OfficerView officer, String mark) {
    this.officer = officer;
    this.mark = mark;
  }

  public OfficerView getOfficer() {
    return officer;
  }

  /** True while the password is the assigned one: then nothing but changing it comes next. */
  public boolean isMustChangePassword() {
    return officer.isMustChangePassword();
  }

  /**
   * Recognises the password without telling anything of it: kept in the session and shown to {@link
   * SignIn#resume}.
   */
  public String getMark() {
    return mark;
  }
}
