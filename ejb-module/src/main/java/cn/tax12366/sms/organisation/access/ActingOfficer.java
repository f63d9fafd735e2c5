package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Lets the platform carry out what an officer has ordered beforehand: a timer the standing rule of
 * its owner (reading A5), the demo the acts of its officers.
 *
 * <p>Only the platform's own threads may ask: the container refuses every caller without the role
 * SYSTEM, which people and systems with a key never have. A mandate gives the rights of that
 * officer and no more, is not passed on, and ends with the work. The audit trail names {@code
 * system} as the actor and the officer as the one in whose name it was done.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActingOfficer {

  @Inject private CurrentMandate mandate;

  /**
   * Runs {@code work} on this thread in the name of {@code officer}. Whether that officer may do
   * what {@code work} does is decided there, act by act.
   */
  public void actAs(OfficerCode officer, Runnable work) {
    mandate.during(officer, work);
  }
}
