package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Adds kinds of notices and changes them, version by version, without a change to the platform
 * (R4.7): drafted by the provincial office that runs the business (R5.1), put in force by a second
 * person of it.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class KindDrafting {

  @Inject private KindRecords kinds;
  @Inject private Approvals approvals;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Begins a kind, as a draft.
   *
   * @param code 3 to 24 capital letters, digits and underscores, a letter first; never changed
   * @return the draft's id
   * @throws KindCodeUnfit if the code is none
   * @throws KindCodeTaken if there is a kind of this code
   * @throws KindIsTheRegulations if it were one of filing reminders
   * @throws KindTermsUnfit naming what of the terms does not fit
   */
  public long draft(String code, NoticeNature nature, KindTerms terms) {
    OfficerView author = access.require(Act.DEFINE_KINDS);
    String plain = code == null ? "" : code.strip();
    if (!plain.matches("[A-Z][A-Z0-9_]{2,23}")) {
      throw new KindCodeUnfit(plain);
    }
    if (!nature.isPublished()) {
      throw new KindIsTheRegulations(plain);
    }
    if (!kinds.of(plain).isEmpty()) {
      throw new KindCodeTaken(plain);
    }
    return stored(new NoticeKind(plain, nature, terms.fit(nature), author.getCode(), clock));
  }

  /**
   * Changes a draft in place; of any other version begins the next one, as a draft.
   *
   * @return the draft's id
   * @throws NoSuchKind if there is none by this id
   * @throws KindIsTheRegulations if it is that of filing reminders, and more than its names, its
   *     first day and whether a phone gets one message were to change
   * @throws KindTermsUnfit naming what of the terms does not fit
   */
  public long revise(long id, KindTerms terms) {
    NoticeKind kind = get(id);
    OfficerView author = access.require(Act.DEFINE_KINDS);
    requireOpen(kind, terms);
    KindTerms fit = terms.fit(kind.nature());
    if (kind.status() == KindStatus.DRAFT) {
      kind.rewrite(fit, author.getCode());
      audit.record(entry("notice-kind.revised", kind));
      return id;
    }
    return stored(new NoticeKind(kind.code(), kind.nature(), fit, author.getCode(), clock));
  }

  /** How reminders go is said by art. 7(5) and by their rules; how many a phone gets is not. */
  private static void requireOpen(NoticeKind kind, KindTerms terms) {
    KindTerms now = kind.terms();
    if (!kind.nature().isPublished()
        && !(terms.subscription().equals(now.subscription())
            && terms.mostSegments() == now.mostSegments()
            && terms.longestDays() == now.longestDays()
            && terms.inUse())) {
      throw new KindIsTheRegulations(kind.code());
    }
  }

  /**
   * Freezes a draft and lets it wait for a second person (R10.1e).
   *
   * @throws NoSuchKind if there is none by this id
   * @throws KindInWrongState if it is no draft
   * @throws KindBeginsInThePast if its first day is over
   */
  public void submit(long id) {
    NoticeKind kind = get(id);
    OfficerView author = access.require(Act.DEFINE_KINDS);
    kind.submit(LocalDate.now(clock));
    approvals.submit(kind.subject(), author, kind.snapshot());
  }

  /**
   * Gives a version up that does not hold yet.
   *
   * @throws NoSuchKind if there is none by this id
   * @throws KindInWrongState if it was approved or sent back
   */
  public void withdraw(long id) {
    NoticeKind kind = get(id);
    access.require(Act.DEFINE_KINDS);
    kind.withdraw();
    approvals.makeVoid(kind.subject());
    audit.record(entry("notice-kind.withdrawn", kind));
  }

  private long stored(NoticeKind kind) {
    kinds.add(kind);
    audit.record(entry("notice-kind.drafted", kind));
    return kind.id();
  }

  private static Entry entry(String act, NoticeKind kind) {
    return Entry.of(act, kind.subject())
        .called(kind.terms().nameZh())
        .fact("code", kind.code())
        .fact("from", kind.terms().validFrom());
  }

  private NoticeKind get(long id) {
    return kinds.find(id).orElseThrow(() -> new NoSuchKind(String.valueOf(id)));
  }
}
