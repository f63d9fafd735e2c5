package cn.tax12366.sms.notices;

import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One thing said to many: a reminder of one deadline to the taxpayers of one unit, or what a bureau
 * publishes to taxpayers or to its own people.
 *
 * <p>Made by a rule it begins by writing down its recipients and then goes out, because rule and
 * template were approved. Prepared by hand it is a draft until its author submits it; that writes
 * down the recipients, and a second person lets it go. From then on both are the same: handed over
 * to outbound, held back and resumed, or stopped for good. Nothing is released after its last day:
 * of a reminder that is the deadline (R4.1), of a publication the day its author has named.
 */
@Entity
public class Notice {

  static final String FILING_REMINDER = "FILING_REMINDER";

  private static final Set<NoticeStatus> NOT_YET_RELEASED =
      EnumSet.of(
          NoticeStatus.DRAFT,
          NoticeStatus.PREPARING,
          NoticeStatus.SUBMITTED,
          NoticeStatus.RETURNED);

  private static final Set<NoticeStatus> OVER =
      EnumSet.of(NoticeStatus.RETURNED, NoticeStatus.STOPPED, NoticeStatus.WITHDRAWN);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice")
  @SequenceGenerator(name = "notice", sequenceName = "notice_seq")
  private Long id;

  @Column(name = "public_id")
  private String publicId;

  private String kind;

  @Column(name = "authority_code")
  private String authorityCode;

  @Column(name = "issuer_code")
  private String issuerCode;

  private String officer;

  @Column(name = "rule_id")
  private Long ruleId;

  @Column(name = "template_id")
  private Long templateId;

  @Column(name = "kind_id")
  private Long kindId;

  private String body;

  private String audience;

  @Column(name = "list_id")
  private Long listId;

  @Column(name = "not_before")
  private OffsetDateTime notBefore;

  @Column(name = "urgent_reason")
  private String urgentReason;

  @Column(name = "again_at")
  private String againAt;

  @Column(name = "again_stopped_at")
  private OffsetDateTime againStoppedAt;

  @Column(name = "repeat_of")
  private Long repeatOf;

  private Integer occurrence;

  @Column(name = "copied_to")
  private Long copiedTo;

  private String title;

  @Column(name = "due_date")
  private LocalDate dueDate;

  private String stage;

  @Enumerated(EnumType.STRING)
  private NoticeStatus status;

  @Column(name = "batch_id")
  private Long batchId;

  @Column(name = "audience_size")
  private Integer audienceSize;

  @Column(name = "segment_count")
  private Integer segmentCount;

  @Column(name = "audience_digest")
  private String audienceDigest;

  @Column(name = "filings_as_of")
  private OffsetDateTime filingsAsOf;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "released_at")
  private OffsetDateTime releasedAt;

  @Version private int version;

  protected Notice() {}

  private Notice(NoticeStatus status, Clock clock) {
    this.publicId = UUID.randomUUID().toString();
    this.status = status;
    this.createdAt = OffsetDateTime.now(clock);
  }

  private Notice(
      ReminderOrder order, AuthorityView unit, KindView kind, NoticeStatus status, Clock clock) {
    this(status, clock);
    requireBeforeDeadline(order.dueDate(), clock);
    this.kind = FILING_REMINDER;
    this.kindId = kind.getId();
    this.authorityCode = unit.getCode().digits();
    this.issuerCode = order.issuer().digits();
    this.officer = order.officer().digits();
    this.ruleId = order.ruleId();
    this.templateId = order.templateId();
    this.title = unit.getShortName() + " " + order.dueDate();
    this.dueDate = order.dueDate();
    this.stage = order.stage();
  }

  /**
   * What a reminder is made from.
   *
   * @param officer in whose name
   * @param issuer the unit that he belongs to
   * @param ruleId the rule that orders it; null if a person does
   * @param stage how near the deadline, such as {@code D-3}
   */
  public record ReminderOrder(
      OfficerCode officer,
      AuthorityCode issuer,
      Long ruleId,
      long templateId,
      LocalDate dueDate,
      String stage) {}

  /**
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   */
  static Notice byRule(ReminderOrder order, AuthorityView unit, KindView kind, Clock clock) {
    return new Notice(order, unit, kind, NoticeStatus.PREPARING, clock);
  }

  /**
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   */
  static Notice byHand(ReminderOrder order, AuthorityView area, KindView kind, Clock clock) {
    return new Notice(order, area, kind, NoticeStatus.DRAFT, clock);
  }

  /**
   * What a publication is made from.
   *
   * @param author in whose name
   * @param title what people call it, not part of any message
   * @param body as the author wrote it, placeholders and all
   * @param notBefore nothing of it goes out before; null for at once
   * @param lastDay on which it may go out
   * @param urgentReason why it goes out at any hour; null where it keeps to the window
   * @param again when it is said again
   */
  record Publication(
      OfficerView author,
      KindView kind,
      String title,
      String body,
      AudienceTerms audience,
      Instant notBefore,
      LocalDate lastDay,
      String urgentReason,
      RepeatTimes again) {}

  static Notice published(Publication what, Clock clock) {
    Notice notice = new Notice(NoticeStatus.DRAFT, clock);
    notice.kind = what.kind().getCode();
    notice.kindId = what.kind().getId();
    notice.authorityCode = what.audience().area().digits();
    notice.issuerCode = what.author().getAuthorityCode().digits();
    notice.officer = what.author().getCode().digits();
    notice.title = what.title();
    notice.body = what.body();
    notice.audience = what.audience().written();
    notice.listId = what.audience().list();
    notice.notBefore = what.notBefore() == null ? null : what.notBefore().atOffset(ZoneOffset.UTC);
    notice.dueDate = what.lastDay();
    notice.urgentReason = what.urgentReason();
    notice.againAt = what.again().written();
    notice.requireStillServes(clock);
    return notice;
  }

  /**
   * The same publication said again: to the same people in the same words, under the approval of
   * the first.
   *
   * @param occurrence the how manieth time it is; 2 for the first repeat
   */
  static Notice again(Notice first, int occurrence, Clock clock) {
    Notice notice = new Notice(NoticeStatus.PREPARING, clock);
    notice.kind = first.kind;
    notice.kindId = first.kindId;
    notice.authorityCode = first.authorityCode;
    notice.issuerCode = first.issuerCode;
    notice.officer = first.officer;
    notice.title = first.title;
    notice.body = first.body;
    notice.audience = first.audience;
    notice.listId = first.listId;
    notice.notBefore = first.again().moment(occurrence).atOffset(ZoneOffset.UTC);
    notice.dueDate = first.again().servesUntil(occurrence, first.dueDate);
    notice.repeatOf = first.id;
    notice.occurrence = occurrence;
    notice.copiedTo = 0L;
    notice.requireStillServes(clock);
    return notice;
  }

  /** True for a repeat that says what {@code first} said, at one of the times it names. */
  boolean isAgain(Notice first) {
    return first.id.equals(repeatOf)
        && first.kind.equals(kind)
        && first.kindId.equals(kindId)
        && first.authorityCode.equals(authorityCode)
        && first.issuerCode.equals(issuerCode)
        && first.officer.equals(officer)
        && first.title.equals(title)
        && first.body.equals(body)
        && first.audience.equals(audience)
        && occurrence - 2 < first.again().moments().size()
        && first.again().moment(occurrence).equals(notBefore())
        && !first.lastDayOf(occurrence).isBefore(dueDate);
  }

  /** How long one of its times serves: until the last day once none comes after it any more. */
  private LocalDate lastDayOf(int time) {
    return againStoppedAt == null ? again().servesUntil(time, dueDate) : dueDate;
  }

  /**
   * @throws DeadlinePassed if it is a reminder and the deadline lies behind (R4.1)
   * @throws LastDayPassed if it is a publication and its last day does
   */
  void requireStillServes(Clock clock) {
    if (isReminder()) {
      requireBeforeDeadline(dueDate, clock);
    } else if (isPastDeadline(clock)) {
      throw new LastDayPassed(title, dueDate);
    }
  }

  /** A reminder serves until the end of its deadline, not after it (R4.1, reading A19). */
  static void requireBeforeDeadline(LocalDate dueDate, Clock clock) {
    if (LocalDate.now(clock).isAfter(dueDate)) {
      throw new DeadlinePassed(dueDate);
    }
  }

  /** Its author submits it; begun again after an interruption it goes on. */
  void beginWritingDown(Clock clock) {
    requireStillServes(clock);
    move(NoticeStatus.PREPARING, NoticeStatus.DRAFT, NoticeStatus.PREPARING);
  }

  /**
   * Everybody is written down; a rule's notice goes out now and so does a repeat, which was
   * approved with the first; a person's waits for another.
   */
  void writtenDown(Frozen frozen) {
    move(
        madeByRule() || isRepeat() ? NoticeStatus.RELEASING : NoticeStatus.SUBMITTED,
        NoticeStatus.PREPARING);
    this.audienceSize = frozen.messages();
    this.segmentCount = frozen.segments();
    this.audienceDigest = frozen.digest();
  }

  /**
   * What is frozen: how many messages, how many segments in all, and a digest over every phone and
   * text.
   */
  record Frozen(int messages, int segments, String digest) {}

  /** As of when it was known who had filed; null where that was not. */
  void knownAsOf(Instant asOf) {
    this.filingsAsOf = asOf == null ? null : asOf.atOffset(ZoneOffset.UTC);
  }

  void approve(Clock clock) {
    requireStillServes(clock);
    move(NoticeStatus.RELEASING, NoticeStatus.SUBMITTED);
  }

  void sendBack() {
    move(NoticeStatus.RETURNED, NoticeStatus.SUBMITTED);
  }

  /** Given up before anything was handed over. */
  void withdraw() {
    move(NoticeStatus.WITHDRAWN, NOT_YET_RELEASED.toArray(NoticeStatus[]::new));
  }

  void carriedBy(long batch) {
    this.batchId = batch;
  }

  void released(Clock clock) {
    move(NoticeStatus.RELEASED, NoticeStatus.RELEASING);
    this.releasedAt = OffsetDateTime.now(clock);
  }

  void pause() {
    move(NoticeStatus.PAUSED, NoticeStatus.RELEASED);
  }

  void resume() {
    move(NoticeStatus.RELEASED, NoticeStatus.PAUSED);
  }

  /** A superior has stopped whose it is, or all sending (art. 12). */
  void suspend() {
    move(NoticeStatus.SUSPENDED, NoticeStatus.RELEASED);
  }

  /** Nothing holds it back any more. */
  void goOn() {
    move(NoticeStatus.RELEASED, NoticeStatus.SUSPENDED);
  }

  /** Was held back so long that a second person has to look at it again. */
  void needRenewal() {
    move(NoticeStatus.AWAITING_RENEWAL, NoticeStatus.SUSPENDED, NoticeStatus.RELEASING);
  }

  /**
   * A second person has approved it again: it goes on, or is handed over if it was not before.
   *
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   * @throws LastDayPassed if its last day does
   */
  void renew(Clock clock) {
    requireStillServes(clock);
    move(
        releasedAt == null ? NoticeStatus.RELEASING : NoticeStatus.RELEASED,
        NoticeStatus.AWAITING_RENEWAL);
  }

  void stop() {
    move(
        NoticeStatus.STOPPED,
        NoticeStatus.RELEASING,
        NoticeStatus.RELEASED,
        NoticeStatus.PAUSED,
        NoticeStatus.SUSPENDED,
        NoticeStatus.AWAITING_RENEWAL);
  }

  /** Of what was to be said again nothing further is made. */
  void stopAgain(Clock clock) {
    this.againStoppedAt = OffsetDateTime.now(clock);
  }

  /** No further time comes after this repeat: while it is under way it serves as the first does. */
  void servesAsLongAs(Notice first, Clock clock) {
    if (batchId != null && !OVER.contains(status) && !isPastDeadline(clock)) {
      this.dueDate = first.dueDate;
    }
  }

  /** So many of the recipients of the first are recipients of this repeat: up to this one. */
  void copied(long recipient) {
    this.copiedTo = recipient;
  }

  private void move(NoticeStatus to, NoticeStatus... from) {
    if (!Set.of(from).contains(status)) {
      throw new NoticeInWrongState(title);
    }
    this.status = to;
  }

  boolean isPastDeadline(Clock clock) {
    return LocalDate.now(clock).isAfter(dueDate);
  }

  boolean isReleasing() {
    return status == NoticeStatus.RELEASING;
  }

  boolean madeByRule() {
    return ruleId != null;
  }

  boolean isRepeat() {
    return repeatOf != null;
  }

  /** Of a repeat the notice that was said first; null otherwise. */
  Long repeatOf() {
    return repeatOf;
  }

  /** The how manieth time it is said: 1 for what is no repeat. */
  int occurrence() {
    return occurrence == null ? 1 : occurrence;
  }

  /** When it is said again; never for a reminder and for a repeat. */
  RepeatTimes again() {
    return RepeatTimes.read(againAt);
  }

  /**
   * Where one of the times stands at which it is to be said again, as long as no notice is made of
   * it.
   *
   * @param time 2 for the first repeat
   */
  RepeatState stateOf(int time, Instant now) {
    LocalDate today = RepeatTimes.day(now);
    LocalDate day = RepeatTimes.day(again().moment(time));
    if (againStoppedAt != null || OVER.contains(status)) {
      return RepeatState.STOPPED;
    }
    if (!day.isAfter(releasedAt == null ? today : RepeatTimes.day(releasedAt()))) {
      return RepeatState.OVERTAKEN;
    }
    if (today.isAfter(again().servesUntil(time, dueDate))) {
      return RepeatState.MISSED;
    }
    return now.isBefore(again().moment(time)) ? RepeatState.COMING : RepeatState.DUE;
  }

  /**
   * The times at which it is still to be said again.
   *
   * @param made the repeats that there are of it
   */
  List<Integer> timesToCome(List<Notice> made, Instant now) {
    Set<Integer> over = made.stream().map(Notice::occurrence).collect(Collectors.toSet());
    return again().occurrences().stream()
        .filter(time -> !over.contains(time) && stateOf(time, now).isToCome())
        .toList();
  }

  /** Of a repeat: up to which recipient of the first it has them; 0 for none yet. */
  long copiedTo() {
    return copiedTo == null ? 0 : copiedTo;
  }

  /**
   * The last day on which it may go out, handed over when it was or else now: from its next time on
   * the same people are told anew.
   */
  LocalDate goesOutUntil(Clock clock) {
    Instant handedOver = releasedAt == null ? clock.instant() : releasedAt();
    LocalDate day = RepeatTimes.firstDay(notBefore(), RepeatTimes.day(handedOver));
    return againStoppedAt == null ? again().lastBeforeNext(day, dueDate) : dueDate;
  }

  /** How approval, outbound and the audit trail call it. */
  String subject() {
    return NoticeProgress.KIND + id;
  }

  Long id() {
    return id;
  }

  String publicId() {
    return publicId;
  }

  AuthorityCode authority() {
    return AuthorityCode.of(authorityCode);
  }

  /** The unit whose officer issues it; {@link #authority()} is whose taxpayers receive it. */
  AuthorityCode issuer() {
    return AuthorityCode.of(issuerCode);
  }

  OfficerCode officer() {
    return OfficerCode.of(officer);
  }

  /** Null for a publication, which has its text itself. */
  Long templateId() {
    return templateId;
  }

  boolean isReminder() {
    return FILING_REMINDER.equals(kind);
  }

  /** Code of the kind of notices it is of. */
  String kind() {
    return kind;
  }

  /** By which version of its kind it was made; null for what was made before there were any. */
  Long kindId() {
    return kindId;
  }

  /** The text of a publication; null for a reminder, which has that of its template. */
  String body() {
    return body;
  }

  /** Whom a publication is meant for; null for a reminder. */
  AudienceTerms audience() {
    return audience == null ? null : AudienceTerms.read(audience);
  }

  /** Null for at once. */
  Instant notBefore() {
    return notBefore == null ? null : notBefore.toInstant();
  }

  /** True where no window holds it back (readings A3 and A4); never of a reminder. */
  boolean isUrgent() {
    return urgentReason != null;
  }

  /** Why it goes out at any hour; null where it keeps to the window. */
  String urgentReason() {
    return urgentReason;
  }

  /** An entry of the audit trail about this notice. */
  Entry entry(String act) {
    return Entry.of(act, subject()).called(title);
  }

  String title() {
    return title;
  }

  /** The last day on which it may go out: the deadline that a reminder is of. */
  LocalDate dueDate() {
    return dueDate;
  }

  /** Null for a publication. */
  String stage() {
    return stage;
  }

  NoticeStatus status() {
    return status;
  }

  /** Null before the hand-over. */
  Long batchId() {
    return batchId;
  }

  /** Of a reminder that is frozen: as of when it was known who had filed; null otherwise. */
  Instant filingsAsOf() {
    return filingsAsOf == null ? null : filingsAsOf.toInstant();
  }

  /** Null before it is frozen. */
  Integer audienceSize() {
    return audienceSize;
  }

  /** Null before it is frozen. */
  Integer segmentCount() {
    return segmentCount;
  }

  /** Null before it is frozen. */
  String audienceDigest() {
    return audienceDigest;
  }

  Instant createdAt() {
    return createdAt.toInstant();
  }

  /** Null before the release. */
  Instant releasedAt() {
    return releasedAt == null ? null : releasedAt.toInstant();
  }
}
