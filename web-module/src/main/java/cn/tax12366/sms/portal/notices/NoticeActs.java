package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.notices.NoticeControl;
import cn.tax12366.sms.notices.NoticeRepeats;
import cn.tax12366.sms.notices.NoticeSubmission;
import cn.tax12366.sms.notices.Occurrence;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What can be done with the notice of the page, and by whom; for showing, never the decision. */
@Named
@RequestScoped
public class NoticeActs {

  @Inject private NoticePage page;
  @Inject private NoticeSubmission submission;
  @Inject private NoticeControl control;
  @Inject private NoticeRepeats repeats;
  @Inject private NoticeKinds kinds;
  @Inject private AccessDecision access;
  @Inject private SignedInOfficer signedIn;

  public boolean isAuthor() {
    return !page.getNotice().isMadeByRule()
        && page.getNotice().getOfficer().digits().equals(signedIn.getOfficerCode());
  }

  /** True for a draft, and for one whose writing down an interruption has left. */
  public boolean isSubmittable() {
    return isAuthor() && page.getNotice().isDraft() && !submission.isUnderWay(page.getId());
  }

  public boolean isWithdrawable() {
    return isAuthor()
        && switch (page.getPhase()) {
          case DRAFT, WAITING, RETURNED -> true;
          case WRITING -> !submission.isUnderWay(page.getId());
          default -> false;
        };
  }

  public boolean isPausable() {
    return page.getNotice().isPausable() && !page.getCounts().isFinished() && isController();
  }

  public boolean isResumable() {
    return page.getNotice().isResumable() && isController();
  }

  public boolean isStoppable() {
    return page.getNotice().isStoppable() && !page.getCounts().isFinished() && isController();
  }

  /** True while some of what is to be said again can still be stopped. */
  public boolean isRepeatsStoppable() {
    return page.getOccurrences().stream().anyMatch(Occurrence::isToCome) && isController();
  }

  /** True where the reader may tell those who received it that something in it was wrong. */
  public boolean isCorrectable() {
    return !page.getNotice().isReminder()
        && page.getNotice().getReleasedAt() != null
        && page.getNotice().getIssuer().equals(signedIn.getUnit())
        && kinds.writable().stream()
            .anyMatch(kind -> kind.getNature() == page.getNotice().getKind().getNature());
  }

  private boolean isController() {
    return access.permits(Act.CONTROL_SENDING, page.getNotice().getAuthority());
  }

  public void submit() {
    submission.begin(page.getId());
    submission.inBackground(page.getId());
    page.lookAgain();
  }

  public void withdraw() {
    submission.withdraw(page.getId());
    page.lookAgain();
  }

  public void pause() {
    control.pause(page.getId());
    page.lookAgain();
  }

  public void resume() {
    control.resume(page.getId());
    page.lookAgain();
  }

  public void stopRepeats() {
    repeats.stop(page.getId());
    page.lookAgain();
  }

  public void stop() {
    control.stop(page.getId());
    page.lookAgain();
  }
}
