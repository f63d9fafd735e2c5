package cn.tax12366.sms.portal.notices;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Ticks each second, so that a page hears of a notice at most that often. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticePushTimer {

  @Inject private NoticePush push;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tell() {
    push.tell();
  }
}
