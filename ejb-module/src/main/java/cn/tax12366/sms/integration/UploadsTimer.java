package cn.tax12366.sms.integration;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Deletes every quarter of an hour what has been uploaded for more than a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadsTimer {

  private static final System.Logger LOG = System.getLogger(UploadsTimer.class.getName());

  @Inject private Uploads uploads;

  @Schedule(hour = "*", minute = "*/15", persistent = false)
  void deleteOld() {
    try {
      uploads.deleteOld();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Old uploads stay for another quarter of an hour", e);
    }
  }
}
