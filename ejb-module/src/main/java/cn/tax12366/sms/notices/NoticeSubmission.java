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

  @Inject private Notices notices;
  @Inject private NoticeDrafting drafting;
  @Inject private PublicationDrafting publications;
  @Inject private SubmissionsUnderWay underWay;

  /**
   * Begins to submit a draft or takes up what an interruption has left; what can be refused at once
   * is refused here. {@link #inBackground} completes it. For its author only.
   *
   * @throws NoSuchNotice if the caller has prepared none by this name
   * @throws NoticeInWrongState if it is no draft
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void begin(String publicId) {
    if (isReminder(publicId)) {
      drafting.begin(publicId);
    } else {
      publications.begin(publicId);
    }
  }

  /**
   * Gives a draft up, or what waits for a second person. For its author only.
   *
   * @throws NoSuchNotice if the caller has prepared none by this name
   * @throws NoticeInWrongState if it goes out already
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void withdraw(String publicId) {
    if (isReminder(publicId)) {
      drafting.withdraw(publicId);
    } else {
      publications.withdraw(publicId);
    }
  }

  private void submit(String publicId) {
    if (isReminder(publicId)) {
      drafting.submit(publicId);
    } else {
      publications.submit(publicId);
    }
  }

  private boolean isReminder(String publicId) {
    return notices.get(publicId).isReminder();
  }

  /**
   * Does what {@link NoticeDrafting#submit} and {@link PublicationDrafting#submit} do, in the
   * caller's name and on a thread of its own. Returns at once; what can be refused at once is
   * refused by {@link #begin} before. A notice for which nobody is left meanwhile is given up.
   * Asked again while it is under way here it does nothing.
   */
  @Asynchronous
  public void inBackground(String publicId) {
    if (!underWay.begin(publicId)) {
      return;
    }
    try {
      submit(publicId);
    } catch (NobodyToRemind | NobodyToTell nobodyLeft) {
      withdraw(publicId);
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
