package cn.tax12366.sms.outbound.dispatch;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Sweeps every five seconds. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {

  @EJB private Clockwork clockwork;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sweep() {
    clockwork.sweep();
  }
}
