package cn.tax12366.sms.notices;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Holds back, resumes or ends a notice that is going out. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class NoticeControl {

  @Inject private Notices notices;
  @Inject private NoticeEnding ending;
  @Inject private Outbox outbox;
  @Inject private NoticeHolds holds;
  @Inject private NoticeCircles circles;
  @Inject private AuditTrail audit;

  /**
   * Holds the notice back; at most one window's worth that is on the wire still goes out.
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws NoticeInWrongState if it is not going out
   */
  public void pause(String publicId) {
    Notice notice = controlled(publicId);
    NoticeStatus former = notice.status();
    notice.pause();
    outbox.pause(notice.batchId());
    audit.record(notice.entry("notice.paused").change("status", former, notice.status()));
  }

  /**
   * Lets a notice held back go on; if something else holds it back, as soon as that is over.
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws NoticeInWrongState if it is not held back
   */
  public void resume(String publicId) {
    Notice notice = controlled(publicId);
    NoticeStatus former = notice.status();
    notice.resume();
    outbox.resume(notice.batchId());
    if (holds.isHeld(notice)) {
      notice.suspend();
      outbox.pause(notice.batchId());
    }
    audit.record(notice.entry("notice.resumed").change("status", former, notice.status()));
  }

  /**
   * Ends the notice for good: what has not gone out does not.
   *
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws NoticeInWrongState if it is not going out
   */
  public void stop(String publicId) {
    Notice notice = controlled(publicId);
    NoticeStatus former = notice.status();
    ending.end(notice);
    audit.record(notice.entry("notice.stopped").change("status", former, notice.status()));
  }

  private Notice controlled(String publicId) {
    circles.require(Act.CONTROL_SENDING, notices.get(publicId));
    return notices.lock(publicId);
  }
}
