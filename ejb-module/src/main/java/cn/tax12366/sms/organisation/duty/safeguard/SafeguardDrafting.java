package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drafts the documents of art. 10(1) and puts them in force: the security administrator alone. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class SafeguardDrafting {

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_REASON = 500;

  @Inject private Safeguards safeguards;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Begins a document with a draft of its first version.
   *
   * @param title 1 to 100 characters
   * @param text 1 to 20,000 characters
   * @return the number of the version
   * @throws SafeguardIncomplete if one of them is missing or too long
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for everybody else
   */
  public long draft(SafeguardKind kind, String title, String text) {
    OfficerView caller = access.require(Act.DRAFT_SAFEGUARDS);
    return begin(
        Safeguard.draft(kind, written(title, LONGEST_TITLE), written(text, LONGEST_TEXT)), caller);
  }

  /**
   * Rewrites a draft; of a version in force, makes or rewrites the draft of the next.
   *
   * @return the number of the draft
   * @throws NoSuchSafeguard if there is none by this number, or it was replaced or repealed
   * @throws SafeguardIncomplete if title or text is missing or too long
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for everybody else
   */
  public long revise(long id, String title, String text) {
    OfficerView caller = access.require(Act.DRAFT_SAFEGUARDS);
    String newTitle = written(title, LONGEST_TITLE);
    String newText = written(text, LONGEST_TEXT);
    Safeguard version =
        safeguards.lock(id).filter(Safeguard::stands).orElseThrow(() -> new NoSuchSafeguard(id));
    Safeguard draft = safeguards.lock(SafeguardState.DRAFT, version.documentId()).orElse(null);
    if (draft == null) {
      return begin(version.next(newTitle, newText), caller);
    }
    draft.rewrite(newTitle, newText, caller.getCode(), clock.instant());
    audit.record("safeguard.drafted", draft.subject(), Outcome.DONE, detail(draft));
    return draft.id();
  }

  private long begin(Safeguard draft, OfficerView caller) {
    safeguards.add(draft);
    draft.draftedBy(caller.getCode(), clock.instant());
    safeguards.written();
    audit.record("safeguard.drafted", draft.subject(), Outcome.DONE, detail(draft));
    return draft.id();
  }

  /**
   * Puts a draft in force; what was in force of the document is replaced, and everybody has to read
   * anew.
   *
   * @throws NoSuchSafeguard unless it is a draft
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for everybody else
   */
  public void putInForce(long id) {
    OfficerView caller = access.require(Act.DRAFT_SAFEGUARDS);
    Safeguard draft =
        safeguards
            .lock(id)
            .filter(each -> each.state() == SafeguardState.DRAFT)
            .orElseThrow(() -> new NoSuchSafeguard(id));
    safeguards
        .lock(SafeguardState.IN_FORCE, draft.documentId())
        .ifPresent(former -> former.replace(clock.instant()));
    safeguards.written();
    draft.putInForce(caller.getCode(), clock.instant());
    audit.record("safeguard.in-force", draft.subject(), Outcome.DONE, detail(draft));
  }

  /**
   * Ends a version in force without a next one: nobody has to read it any more, and it stays to be
   * looked up. Or gives up a draft.
   *
   * @param reason 1 to 500 characters, shown with it
   * @throws NoSuchSafeguard if there is none by this number, or it was replaced or repealed
   * @throws SafeguardNeedsReason if the reason is missing or too long
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for everybody else
   */
  public void repeal(long id, String reason) {
    OfficerView caller = access.require(Act.DRAFT_SAFEGUARDS);
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw new SafeguardNeedsReason(LONGEST_REASON);
    }
    Safeguard version =
        safeguards.lock(id).filter(Safeguard::stands).orElseThrow(() -> new NoSuchSafeguard(id));
    version.repeal(caller.getCode(), words, clock.instant());
    audit.record(
        "safeguard.repealed", version.subject(), Outcome.DONE, detail(version) + ": " + words);
  }

  private static String detail(Safeguard version) {
    return version.title() + ", version " + version.number();
  }

  private static String written(String given, int longest) {
    String words = given == null ? "" : given.strip();
    if (words.isEmpty() || words.length() > longest) {
      throw new SafeguardIncomplete(longest);
    }
    return words;
  }
}
