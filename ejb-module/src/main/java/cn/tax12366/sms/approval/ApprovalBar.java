package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.util.function.Function;

/** What keeps somebody who may approve from approving this very request. */
public enum ApprovalBar {
  /** He has submitted it himself (R10.1e). */
  AUTHOR(AuthorMayNotApprove::new),
  /** He stands in for nobody but its author, who could not approve it either. */
  AUTHORS_STEAD(InTheAuthorsStead::new),
  /** It waits no more. */
  DECIDED(AlreadyDecided::new),
  /** He has approved it, and another has to (reading A7). */
  CONSENTED(AlreadyConsented::new),
  /** The vote that he would give has been given. */
  VOTE_GIVEN(VoteAlreadyGiven::new);

  private final Function<String, BusinessRuleViolation> refusal;

  ApprovalBar(Function<String, BusinessRuleViolation> refusal) {
    this.refusal = refusal;
  }

  BusinessRuleViolation refusal(String subject) {
    return refusal.apply(subject);
  }

  /** True for what hinders a further consent, and not that it is sent back. */
  boolean isAboutVotes() {
    return this == CONSENTED || this == VOTE_GIVEN;
  }
}
