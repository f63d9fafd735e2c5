package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.ApproversNeeded;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.notices.Notice.Frozen;
import cn.tax12366.sms.notices.Notice.ReminderOrder;
import cn.tax12366.sms.notices.audience.AudienceQuestion;
import cn.tax12366.sms.notices.audience.AudienceStep;
import cn.tax12366.sms.notices.audience.AudienceStep.Position;
import cn.tax12366.sms.notices.audience.ReminderAudience;
import cn.tax12366.sms.notices.audience.published.PublicationAudience;
import cn.tax12366.sms.notices.audience.published.PublicationQuestion;
import cn.tax12366.sms.notices.audience.published.PublicationStep;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the recipients of a notice down, stretch by stretch, each stretch in a transaction of its
 * own: the steps for {@link ReminderPlanning} and {@link NoticeDrafting}, which have decided that
 * it may be done.
 *
 * <p>Interrupted, it is begun again and finds what it has: whoever is written down is no longer in
 * the audience.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeFreezing {

  /** Messages for several people that are written anew at once. */
  private static final int STRETCH = 2000;

  /** Steps of an audience in one transaction: what a commit costs, all of them share. */
  private static final int STEPS = 4;

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private NoticeSnapshots snapshots;
  @Inject private ApproversNeeded approvers;
  @Inject private PublicationRecipients publicationRecipients;
  @Inject private ReminderAudience audience;
  @Inject private PublicationAudience published;
  @Inject private AuthorityDirectory authorities;
  @Inject private FilingsAge filings;
  @Inject private NoticeKinds kinds;
  @Inject private Approvals approvals;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * The notice that a rule makes for a unit and deadline: a new one, or the one that an
   * interruption left unfinished.
   *
   * @return empty if there is nobody to remind, or the notice is made already
   */
  public Optional<Long> beginForRule(ReminderOrder order, AuthorityView unit) {
    Optional<Notice> existing = notices.ofRule(order.ruleId(), unit.getCode(), order.dueDate());
    if (existing.isPresent()) {
      return existing.filter(n -> n.status() == NoticeStatus.PREPARING).map(Notice::id);
    }
    if (audience.isEmpty(new AudienceQuestion(unit.getCode(), order.dueDate(), order.stage()))) {
      return Optional.empty();
    }
    Notice notice = Notice.byRule(order, unit, kinds.reminders(), clock);
    notices.add(notice);
    audit.record(notice.entry("notice.begun").detail("rule " + order.ruleId()));
    return Optional.of(notice.id());
  }

  /** A prepared notice is submitted by its author; begun again it goes on. */
  public void beginByHand(long noticeId) {
    notices.lock(noticeId).beginWritingDown(clock);
  }

  /**
   * Writes down the next stretch.
   *
   * @param after {@link AudienceStep#BEGINNING}, then what the step before gave
   * @return where to go on; empty after the last stretch
   */
  public Optional<Position> writeDown(long noticeId, ReminderText text, Position after) {
    Notice notice = requirePreparing(noticeId);
    AudienceQuestion question =
        new AudienceQuestion(notice.authority(), notice.dueDate(), notice.stage());
    boolean onePerPhone = isOnePerPhone(notice);
    return severalSteps(
        after,
        position -> {
          AudienceStep step = audience.step(question, position);
          recipients.add(noticeId, notice.stage(), onePerPhone, step.addressees(), text::to);
          return step.next();
        });
  }

  /**
   * Writes down the next stretch of a publication.
   *
   * @param after {@link PublicationStep#BEGINNING}, then what the step before gave
   * @return where to go on; empty after the last stretch
   */
  public Optional<PublicationStep.Position> publish(
      long noticeId,
      PublicationQuestion question,
      boolean onePerPhone,
      PublicationText text,
      PublicationStep.Position after) {
    requirePreparing(noticeId);
    return severalSteps(
        after,
        position -> {
          PublicationStep step = published.step(question, position);
          publicationRecipients.add(noticeId, onePerPhone, step.reached(), text);
          return step.next();
        });
  }

  private static <P> Optional<P> severalSteps(P after, Function<P, Optional<P>> step) {
    Optional<P> next = Optional.of(after);
    for (int i = 0; i < STEPS && next.isPresent(); i++) {
      next = step.apply(next.get());
    }
    return next;
  }

  /**
   * Writes the next messages of a publication anew that are for several people.
   *
   * @param after what the call before gave; 0 to begin
   * @return where to go on; 0 after the last
   */
  public long nameAll(long noticeId, PublicationText text, long after) {
    requirePreparing(noticeId);
    return publicationRecipients.nameAll(noticeId, text, after, STRETCH);
  }

  /** As {@link #nameAll(long, PublicationText, long)}, for a reminder. */
  public long nameAll(long noticeId, ReminderText text, long after) {
    requirePreparing(noticeId);
    return recipients.nameAll(noticeId, text, after, STRETCH);
  }

  /** Reminders made before there were kinds get one message for each taxpayer. */
  private boolean isOnePerPhone(Notice notice) {
    return notice.kindId() != null && kinds.version(notice.kindId()).isOnePerPhone();
  }

  private Notice requirePreparing(long noticeId) {
    Notice notice = notices.lock(noticeId);
    if (notice.status() != NoticeStatus.PREPARING) {
      throw new NoticeInWrongState(notice.title());
    }
    return notice;
  }

  /** A rule's notice is whole: it goes out. Without recipients it is given up. */
  public void finishForRule(long noticeId) {
    Notice notice = notices.lock(noticeId);
    Frozen frozen = recipients.frozen(noticeId);
    if (frozen.messages() == 0) {
      notice.withdraw();
      return;
    }
    notice.writtenDown(frozen);
    audit.record(notice.entry("notice.frozen").detail(described(frozen)));
  }

  /**
   * A notice by hand is whole: it waits for a second person.
   *
   * @throws NobodyToRemind if it is a reminder and has no recipients
   * @throws NobodyToTell if it is a publication and has none
   */
  public void submit(long noticeId, OfficerView author) {
    Notice notice = notices.lock(noticeId);
    Frozen frozen = recipients.frozen(noticeId);
    if (frozen.messages() == 0) {
      throw notice.isReminder()
          ? new NobodyToRemind(notice.title(), notice.dueDate())
          : new NobodyToTell(authorities.get(notice.authority()).getShortName());
    }
    notice.writtenDown(frozen);
    if (notice.isReminder()) {
      notice.knownAsOf(filings.asOf(notice.authority()).orElse(null));
    }
    approvals.submit(
        notice.subject(),
        author,
        snapshots.of(notice, frozen),
        approvers.toSend(notice.authority(), frozen.messages()));
    audit.record(notice.entry("notice.submitted").detail(described(frozen)));
  }

  /** What a rule began on an earlier day and never finished is of no use: its stage is over. */
  public void giveUp(long noticeId) {
    Notice notice = notices.lock(noticeId);
    if (notice.status() == NoticeStatus.PREPARING) {
      notice.withdraw();
      recipients.giveUp(noticeId);
      audit.record(notice.entry("notice.withdrawn").detail("its day has passed"));
    }
  }

  private static String described(Frozen frozen) {
    return frozen.messages() + " messages, digest " + frozen.digest();
  }
}
