package cn.tax12366.sms.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Looks from time to time whether everything that is held back is, and nothing else. */
@Stateless
@RolesAllowed("SYSTEM")
public class NoticeHoldCheck {

  @Inject private NoticeHolds holds;

  /** Holds back what is to be held, and lets go on what is not any more. */
  public void lookAgain() {
    holds.lookAtAll();
  }
}
