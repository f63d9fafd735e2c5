package cn.tax12366.sms.notices;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.content.FeeWording;
import cn.tax12366.sms.notices.Notice.Frozen;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.administration.PublishingRight;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * The steps by which a repeat is made of a publication, each a transaction of its own. Up to where
 * the recipients are copied is kept in the transaction that copies them: an interruption neither
 * loses nor repeats one, and of two nodes the second waits for the first and goes on behind it.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RepeatMaking {

  /** Recipients that are copied at once. */
  static final int STRETCH = 1000;

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private RepeatCopies copies;
  @Inject private NoticeKinds kinds;
  @Inject private OfficerDirectory officers;
  @Inject private PublishingRight publishing;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Begins the repeat of this number if it is due now.
   *
   * @param occurrence 2 for the first repeat
   * @return the repeat; empty if it is not due, was made before, or its author may not publish such
   *     a thing now: then it rests, as the rule of an owner does who may not remind
   * @throws cn.tax12366.sms.content.FeeAsked if the words ask for a fee, as is known by now (R9.3)
   */
  public Optional<Long> begin(long firstId, int occurrence) {
    Notice first = notices.lock(firstId);
    if (first.status() != NoticeStatus.RELEASED
        || first.stateOf(occurrence, clock.instant()) != RepeatState.DUE
        || notices.repeatsOf(firstId).stream().anyMatch(made -> made.occurrence() == occurrence)
        || !mayStillPublish(first)) {
      return Optional.empty();
    }
    FeeWording.requireFree(first.body());
    Notice repeat = Notice.again(first, occurrence, clock);
    notices.add(repeat);
    audit.record(repeat.entry("notice.begun").detail("repeat " + occurrence));
    return Optional.of(repeat.id());
  }

  /** Whether he is suspended is asked at the hand-over, which is held back and may go on. */
  private boolean mayStillPublish(Notice first) {
    KindView kind = kinds.version(first.kindId());
    Optional<OfficerView> author = officers.find(first.officer());
    return author.isPresent()
        && author.get().getAuthorityCode().equals(first.issuer())
        && access.permits(kind.getNature().act(), first.authority(), author.get())
        && publishing.has(author.get(), kind.getNature().publishing());
  }

  /**
   * Copies the next recipients.
   *
   * @return false when all are copied, or it was ended meanwhile
   */
  public boolean some(long repeatId) {
    Notice repeat = notices.lock(repeatId);
    if (repeat.status() != NoticeStatus.PREPARING) {
      return false;
    }
    long last = copies.copy(repeat.repeatOf(), repeat.id(), repeat.copiedTo(), STRETCH);
    if (last == repeat.copiedTo()) {
      return false;
    }
    repeat.copied(last);
    return true;
  }

  /** Everybody is copied: it goes out. */
  public void finish(long repeatId) {
    Notice repeat = notices.lock(repeatId);
    if (repeat.status() != NoticeStatus.PREPARING) {
      return;
    }
    Frozen frozen = recipients.frozen(repeatId);
    repeat.writtenDown(frozen);
    audit.record(
        repeat
            .entry("notice.frozen")
            .detail(frozen.messages() + " messages, digest " + frozen.digest()));
  }

  /** What was begun and not completed before it served no more. */
  public void giveUp(long repeatId) {
    Notice repeat = notices.lock(repeatId);
    if (repeat.status() == NoticeStatus.PREPARING) {
      repeat.withdraw();
      recipients.giveUp(repeatId);
      audit.record(repeat.entry("notice.withdrawn").detail("its day has passed"));
    }
  }
}
