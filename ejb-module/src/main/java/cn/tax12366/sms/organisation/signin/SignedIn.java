package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.OfficerView;

/** An officer whose password was right. */
public final class SignedIn {

  private final OfficerView officer;

  SignedIn(OfficerView officer) {
    this.officer = officer;
  }

  public OfficerView getOfficer() {
    return officer;
  }

  /** True while the password is the assigned one: then nothing but changing it comes next. */
  public boolean isMustChangePassword() {
    return officer.isMustChangePassword();
  }
}
