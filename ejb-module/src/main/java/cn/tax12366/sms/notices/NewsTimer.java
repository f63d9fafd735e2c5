package cn.tax12366.sms.notices;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Ticks each second for those who pass news on. It stands here and not with them, because a session
 * bean in the web module would make an EJB module of it, to which the EAR applies the descriptor of
 * this one.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewsTimer {

  @Inject private Event<NewsDue> newsDue;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tick() {
    newsDue.fire(new NewsDue());
  }
}
