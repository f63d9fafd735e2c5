package cn.tax12366.sms.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Submits a notice while its author looks on or goes away: to write down a city takes longer than
 * anybody waits for a page. {@link NoticeChanged} tells how it goes.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeSubmission {

  private static final System.Logger LOG = System.getLogger(NoticeSubmission.class.getName());

  @Inject private NoticeDrafting drafting;
  @Inject private SubmissionsUnderWay underWay;

  /**
   * Does what {@link NoticeDrafting#submit} does, in the caller's name and on a thread of its own.
   * Returns at once; what can be refused at once is refused by {@link NoticeDrafting#begin} before.
   * A notice for which nobody is left meanwhile is given up. Asked again while it is under way here
   * it does nothing.
   */
  @Asynchronous
  public void inBackground(String publicId) {
    if (!underWay.begin(publicId)) {
      return;
    }
    try {
      drafting.submit(publicId);
    } catch (NobodyToRemind nobodyLeft) {
      drafting.withdraw(publicId);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Notice " + publicId + " is not submitted now", e);
    } finally {
      underWay.end(publicId);
    }
  }

  /** False where an interruption has left it: then its author may begin again. */
  public boolean isUnderWay(String publicId) {
    return underWay.has(publicId);
  }
}
