package cn.tax12366.sms.notices;

import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.ListedPeople;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.ApproversNeeded;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.calendar.DayEnd;
import cn.tax12366.sms.content.ContentSettings;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.MessageSegments;
import cn.tax12366.sms.content.Placeholder;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateText;
import cn.tax12366.sms.notices.Notice.Publication;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.audience.published.PublicationAudience;
import cn.tax12366.sms.notices.audience.published.PublicationQuestion;
import cn.tax12366.sms.notices.audience.published.PublicationSize;
import cn.tax12366.sms.notices.audience.published.PublicationStep;
import cn.tax12366.sms.notices.audience.published.PublicationStep.Position;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.administration.PublishingRight;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prepares what a bureau publishes to taxpayers or to its own people (R4.4, R4.6): looked at,
 * prepared as a draft, submitted, and from then on frozen until a second person decides.
 *
 * <p>Each step asks anew whether the caller may publish this kind (R7.4b, R7.4g–h) and to that area
 * (R7.4e–f, reading A11): the department follows from the nature of the kind, the person from the
 * publishing that the administrator of the unit has assigned.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class PublicationDrafting {

  /** Merged messages of real recipients that a preview shows at most. */
  private static final int SAMPLES = 50;

  private static final int LONGEST_TITLE = 60;

  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 200;

  /** As many numbers are taken from one pasted list; who has more makes a group. */
  public static final int LINES = 5_000;

  /** The same words again within this time are worth a question. */
  private static final Duration LATELY = Duration.ofDays(1);

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private NoticeFreezing freezing;
  @Inject private RecipientWriting writing;
  @Inject private NoticeViews views;
  @Inject private PublicationLists lists;
  @Inject private PublicationAudience audience;
  @Inject private NoticeKinds kinds;
  @Inject private NoticeCircles circles;
  @Inject private ListedPeople listed;
  @Inject private GroupList groups;
  @Inject private PublishingRight publishing;
  @Inject private ContentSettings content;
  @Inject private SendingWindowSettings window;
  @Inject private Approvals approvals;
  @Inject private ApproversNeeded approvers;
  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /** Somebody who may publish a kind, and what it asks for. */
  private record Publisher(OfficerView officer, KindView kind) {}

  /**
   * What the words would be, and to whom first, without preparing anything. Quick however large the
   * area is.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller's department does not
   *     publish this kind, or not to that area
   * @throws cn.tax12366.sms.organisation.administration.PublishingNotGranted if it was not assigned
   *     to him
   * @throws cn.tax12366.sms.content.EmptyTemplate without words; and the other refusals of {@link
   *     TemplateText#of(String, java.util.Set, int)}
   */
  public PublicationPreview preview(String kind, String body, AudienceTerms terms) {
    Publisher publisher = require(kind, terms);
    PublicationText text = text(publisher, body);
    List<MessagePreview> samples = new ArrayList<>();
    Optional<Position> next = Optional.of(PublicationStep.BEGINNING);
    while (next.isPresent() && samples.size() < SAMPLES) {
      PublicationStep step = audience.step(question(publisher.kind(), terms), next.get());
      step.reached().stream()
          .limit(SAMPLES - samples.size())
          .map(reached -> new MessagePreview(text.to(reached.name())))
          .forEach(samples::add);
      next = step.next();
    }
    String longestName = "税".repeat(Placeholder.NAME.limit());
    return new PublicationPreview(
        text.signature().ending(), new MessagePreview(text.to(longestName)), samples);
  }

  /**
   * How large it would be. Reads the whole audience, once; refused as {@link #preview}.
   *
   * @param body null where there are no words yet: then only people are counted
   */
  public PublicationMeasure measure(String kind, String body, AudienceTerms terms) {
    Publisher publisher = require(kind, terms);
    PublicationText text = body == null ? null : text(publisher, body);
    AtomicInteger segments = new AtomicInteger();
    PublicationSize size =
        audience.size(
            question(publisher.kind(), terms),
            publisher.kind().isOnePerPhone(),
            reached ->
                segments.addAndGet(
                    text == null ? 0 : MessageSegments.of(text.to(reached.name())).getCount()));
    return new PublicationMeasure(
        size,
        segments.get(),
        approvers.toSend(terms.area(), size.getMessages()),
        size.getLowestUnit() == null
            ? ""
            : authorities.get(AuthorityCode.of(size.getLowestUnit())).getShortName(),
        text == null ? List.of() : ofTheSameWords(publisher, text));
  }

  private List<NoticeView> ofTheSameWords(Publisher publisher, PublicationText text) {
    return notices
        .ofWordsSince(
            publisher.officer().getAuthorityCode(),
            text.words().body(),
            clock.instant().minus(LATELY))
        .stream()
        .map(views::of)
        .toList();
  }

  /**
   * Takes a list of taxpayer numbers or officer codes for a publication, one to a line. A line that
   * cannot be taken is refused, and stops no other.
   *
   * @param pasted at most {@link #LINES} numbers
   * @throws cn.tax12366.sms.addressbook.group.NobodyListed if there is no number
   * @throws cn.tax12366.sms.addressbook.group.TooManyLines if there are too many
   */
  public ListReceipt take(String kind, AuthorityCode area, String pasted) {
    Publisher publisher = require(kind, AudienceTerms.everybody(area));
    ListedPeople.Found found =
        listed.find(publisher.kind().getNature().book(), pasted, authorities.get(area), LINES);
    Long list =
        found.known().isEmpty()
            ? null
            : lists.keep(
                publisher.kind().getNature().book(),
                publisher.officer(),
                found.known(),
                clock.instant());
    return new ListReceipt(list, found.known().size(), found.refused());
  }

  /**
   * Prepares a publication as a draft of the caller's. An urgent one goes out at any hour (art. 8):
   * to taxpayers from the provincial office alone (reading A3), to officials from whichever general
   * office issues it (reading A4).
   *
   * @return the draft's public name
   * @throws cn.tax12366.sms.organisation.access.NotPermitted also if it is urgent and the caller's
   *     office must keep to the sending window
   * @throws UrgentReasonUnfit if it is urgent without a reason of 5 to 200 characters
   * @throws NoticeTitleUnfit without a title, or with one of more than 60 characters
   * @throws LastDayUnfit if the last day lies before today or too far ahead for the kind
   * @throws NotBeforeUnfit if it were to wait for longer than it serves, or until a moment outside
   *     the sending window
   * @throws UrgentNotBeforeUnfit if it is urgent and were to wait for longer than it serves
   * @throws TooManyRepeats if it were to be said again more than five times
   * @throws RepeatNotLater if it were to be said again on a day that does not come after the time
   *     before
   * @throws RepeatAfterLastDay if it were to be said again when it serves no more
   * @throws RepeatOutsideWindow if it were to be said again when nothing may be sent
   * @throws NobodyToTell if the audience is empty
   */
  public String prepare(PublicationDraft draft) {
    Publisher publisher = require(draft.kind(), draft.audience());
    String reason = draft.isUrgent() ? urgentReason(draft) : null;
    PublicationText text = text(publisher, draft.body());
    String title = draft.title() == null ? "" : draft.title().strip();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw new NoticeTitleUnfit(LONGEST_TITLE);
    }
    requireDays(publisher.kind(), draft);
    RepeatTimes again =
        RepeatTimes.of(
            draft.again(),
            RepeatTimes.firstDay(draft.notBefore(), LocalDate.now(clock)),
            draft.lastDay(),
            window.window());
    Notice notice =
        Notice.published(
            new Publication(
                publisher.officer(),
                publisher.kind(),
                title,
                text.words().body(),
                draft.audience(),
                draft.notBefore(),
                draft.lastDay(),
                reason,
                again),
            clock);
    requireAnybody(notice, publisher.kind());
    notices.add(notice);
    audit.record(notice.entry("notice.prepared").detail(notice.title()));
    if (notice.isUrgent()) {
      audit.record(notice.entry("notice.urgent").detail(reason).fact("reason", reason));
    }
    return notice.publicId();
  }

  private String urgentReason(PublicationDraft draft) {
    access.require(Act.OVERRIDE_WINDOW, draft.audience().area());
    String reason = draft.urgentReason().strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new UrgentReasonUnfit(SHORTEST_REASON, LONGEST_REASON);
    }
    return reason;
  }

  private void requireDays(KindView kind, PublicationDraft draft) {
    Instant notBefore = draft.notBefore();
    LocalDate lastDay = draft.lastDay();
    LocalDate today = LocalDate.now(clock);
    LocalDate latest = today.plusDays(kind.getLongestDays());
    if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(latest)) {
      throw new LastDayUnfit(today, latest);
    }
    SendingWindow hours = window.window();
    boolean tooLate = notBefore != null && !notBefore.isBefore(DayEnd.of(lastDay));
    if (draft.isUrgent() && tooLate) {
      throw new UrgentNotBeforeUnfit(lastDay);
    }
    if (!draft.isUrgent() && notBefore != null && (tooLate || !hours.isOpen(notBefore))) {
      throw new NotBeforeUnfit(lastDay, hours);
    }
  }

  private void requireAnybody(Notice notice, KindView kind) {
    PublicationQuestion question = question(kind, notice.audience());
    Optional<Position> next = Optional.of(PublicationStep.BEGINNING);
    while (next.isPresent()) {
      PublicationStep step = audience.step(question, next.get());
      if (!step.reached().isEmpty()) {
        return;
      }
      next = step.next();
    }
    throw new NobodyToTell(authorities.get(notice.authority()).getShortName());
  }

  /**
   * Whom a correction of a publication would go to: exactly those who received it, or may have, at
   * whichever of the times at which it was said.
   *
   * @throws NoSuchNotice if there is no publication by this name
   * @throws NothingToCorrect if it is not of the caller's unit, or nothing has gone out
   */
  public AudienceTerms receiversOf(String publicId) {
    Notice notice = notices.firstOf(notices.get(publicId));
    if (notice.isReminder()) {
      throw new NoSuchNotice(publicId);
    }
    circles.requireConcerned(Act.SEE_NOTICES, notice);
    KindView kind = kinds.version(notice.kindId());
    AudienceTerms terms = AudienceTerms.receiversOf(notice.id(), notice.authority());
    require(kind.getCode(), terms);
    return terms;
  }

  /**
   * Begins what {@link #submit} completes: from here on the notice is being written down. For its
   * author only; begun again it goes on.
   *
   * @throws NoSuchNotice if the caller has prepared none by this name
   * @throws NoticeInWrongState if it is no draft
   * @throws LastDayPassed if its last day is over
   */
  public void begin(String publicId) {
    Notice notice = notices.get(publicId);
    requireAuthor(notice);
    requireNoRepeat(notice);
    freezing.beginByHand(notice.id());
  }

  /**
   * Writes the recipients down and lets the notice wait for a second person of the author's
   * department (R10.1e). Whoever is no longer in the audience by now is not in the notice. For its
   * author only.
   *
   * @throws NoSuchNotice if the caller has prepared none by this name
   * @throws NoticeInWrongState if it is no draft
   * @throws LastDayPassed if its last day is over
   * @throws NobodyToTell if the audience has become empty
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void submit(String publicId) {
    Notice notice = notices.get(publicId);
    Publisher publisher = requireAuthor(notice);
    requireNoRepeat(notice);
    PublicationText text = text(publisher, notice.body());
    PublicationQuestion question = question(publisher.kind(), notice.audience());
    freezing.beginByHand(notice.id());
    writing.writeDown(
        position ->
            freezing.publish(
                notice.id(), question, publisher.kind().isOnePerPhone(), text, position),
        PublicationStep.BEGINNING,
        () -> true);
    writing.nameAll(notice.id(), text);
    freezing.submit(notice.id(), publisher.officer());
  }

  /**
   * Gives a notice up before anything of it is handed over. For its author only.
   *
   * @throws NoSuchNotice if the caller has prepared none by this name
   * @throws NoticeInWrongState if it goes out already
   */
  public void withdraw(String publicId) {
    Notice notice = notices.lock(publicId);
    requireAuthor(notice);
    notice.withdraw();
    recipients.giveUp(notice.id());
    approvals.makeVoid(notice.subject());
    audit.record(notice.entry("notice.withdrawn"));
  }

  /** A repeat is made by the platform, from what the first has frozen. */
  private static void requireNoRepeat(Notice notice) {
    if (notice.isRepeat()) {
      throw new NoticeInWrongState(notice.title());
    }
  }

  /** For its author, as long as he may publish this; to whom it does not concern there is none. */
  private Publisher requireAuthor(Notice notice) {
    if (notice.isReminder()) {
      throw new NoSuchNotice(notice.publicId());
    }
    circles.requireConcerned(Act.SEE_NOTICES, notice);
    KindView kind = kinds.version(notice.kindId());
    OfficerView caller = access.require(kind.getNature().act(), notice.authority());
    if (!caller.getCode().equals(notice.officer())) {
      throw new NoSuchNotice(notice.publicId());
    }
    publishing.require(caller, kind.getNature().publishing());
    if (notice.isUrgent()) {
      access.require(Act.OVERRIDE_WINDOW, notice.authority());
    }
    return new Publisher(caller, kind);
  }

  private Publisher require(String code, AudienceTerms terms) {
    KindView kind = kinds.publishable(code);
    OfficerView officer = access.require(kind.getNature().act(), terms.area());
    publishing.require(officer, kind.getNature().publishing());
    for (long group : terms.groups()) {
      ContactGroup chosen = groups.get(group).getGroup();
      if (chosen.getKind() != kind.getNature().book() || !chosen.isOpen()) {
        throw new GroupForOthers(chosen.getName());
      }
    }
    if (terms.list() != null
        && !lists.isOf(terms.list(), kind.getNature().book(), officer.getCode())) {
      throw new NoSuchList();
    }
    if (terms.correcting() != null) {
      requireCorrectable(terms, officer, kind);
    }
    return new Publisher(officer, kind);
  }

  private void requireCorrectable(AudienceTerms terms, OfficerView officer, KindView kind) {
    Notice corrected =
        notices
            .find(terms.correcting())
            .filter(notice -> circles.of(notice) == kind.getNature().circle())
            .filter(notice -> access.permits(Act.SEE_NOTICES, notice.authority()))
            .orElseThrow(() -> new NoSuchNotice(String.valueOf(terms.correcting())));
    if (corrected.isReminder()
        || corrected.batchId() == null
        || !corrected.issuer().equals(officer.getAuthorityCode())
        || !corrected.authority().equals(terms.area())
        || kinds.version(corrected.kindId()).getNature() != kind.getNature()) {
      throw new NothingToCorrect(corrected.title());
    }
  }

  private PublicationQuestion question(KindView kind, AudienceTerms terms) {
    return new PublicationQuestion(
        kind.getNature().book(),
        terms,
        Optional.ofNullable(kind.getSubscription()),
        LocalDate.now(clock));
  }

  private PublicationText text(Publisher publisher, String body) {
    OfficerView author = publisher.officer();
    return new PublicationText(
        TemplateText.of(body, PublicationText.PLACEHOLDERS, publisher.kind().getMostSegments()),
        new Signature(content.sign(), author.getAuthority().getShortName(), author.getRealName()),
        publisher.kind().getNature().book());
  }
}
