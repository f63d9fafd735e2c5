package cn.tax12366.sms.inserver;

import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Works as the platform's own threads do: as SYSTEM, which no caller from outside can be. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlatformItself {

  @EJB private ActingOfficer acting;

  /** Only what {@code work} calls is called as SYSTEM. */
  public void does(Runnable work) {
    work.run();
  }

  /** In the name of an officer, by a mandate such as that of a standing order. */
  public void actsFor(String officer, Runnable work) {
    acting.actAs(OfficerCode.of(officer), work);
  }
}
