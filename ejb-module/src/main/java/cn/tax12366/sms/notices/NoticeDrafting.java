package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.ApproversNeeded;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.content.ContentSettings;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.MessageSegments;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.notices.Notice.ReminderOrder;
import cn.tax12366.sms.notices.audience.AudienceQuestion;
import cn.tax12366.sms.notices.audience.AudienceSize;
import cn.tax12366.sms.notices.audience.AudienceStep;
import cn.tax12366.sms.notices.audience.AudienceStep.Position;
import cn.tax12366.sms.notices.audience.ReminderAudience;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.Freshness;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prepares a reminder by hand: looked at, prepared as a draft, submitted, and from then on frozen
 * until a second person decides.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class NoticeDrafting {

  /** Merged messages of real recipients that a preview shows at most. */
  private static final int SAMPLES = 50;

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private NoticeFreezing freezing;
  @Inject private RecipientWriting writing;
  @Inject private ReminderAudience audience;
  @Inject private TemplateList templates;
  @Inject private ContentSettings content;
  @Inject private Approvals approvals;
  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;
  @Inject private WorkingCalendar calendar;
  @Inject private FilingsAge filings;
  @Inject private NoticeKinds kinds;
  @Inject private NoticeCircles circles;
  @Inject private ApproversNeeded approvers;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /** The deadlines from today on for which somebody has not filed, nearest first. */
  public List<LocalDate> openDeadlines() {
    access.require(Act.PREPARE_REMINDER);
    return audience.deadlinesFrom(LocalDate.now(clock));
  }

  /**
   * What a reminder would say to the first of its recipients, without preparing it. Quick however
   * large the area is.
   *
   * @param area taxpayers of this unit and of all below it; within the caller's own area
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area (R7.5a)
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   * @throws cn.tax12366.sms.content.TemplateNotApproved if the template version is not approved
   */
  public NoticePreview preview(AuthorityCode area, LocalDate dueDate, long templateId) {
    OfficerView author = access.require(Act.PREPARE_REMINDER, area);
    ReminderOrder order = order(author, dueDate, templateId);
    ReminderText text = text(author, order.templateId(), dueDate);
    List<MessagePreview> samples = new ArrayList<>();
    Optional<Position> next = Optional.of(AudienceStep.BEGINNING);
    while (next.isPresent() && samples.size() < SAMPLES) {
      AudienceStep step = audience.step(question(area, order), next.get());
      step.addressees().stream()
          .limit(SAMPLES - samples.size())
          .map(addressee -> new MessagePreview(text.to(addressee)))
          .forEach(samples::add);
      next = step.next();
    }
    Freshness known = filings.of(area);
    return new NoticePreview(
        authorities.get(area).getName(),
        dueDate,
        text.signature().ending(),
        samples,
        known.asOf().orElse(null),
        filings.isTooOld(known));
  }

  /**
   * How large that reminder would be. Reads the whole audience, once: a second or two for a great
   * city.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area (R7.5a)
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   * @throws cn.tax12366.sms.content.TemplateNotApproved if the template version is not approved
   */
  public NoticeSize measure(AuthorityCode area, LocalDate dueDate, long templateId) {
    OfficerView author = access.require(Act.PREPARE_REMINDER, area);
    ReminderOrder order = order(author, dueDate, templateId);
    ReminderText text = text(author, order.templateId(), dueDate);
    AudienceQuestion question = question(area, order);
    AtomicInteger segments = new AtomicInteger();
    AudienceSize size =
        audience.size(
            question,
            kinds.reminders().isOnePerPhone(),
            addressee -> segments.addAndGet(MessageSegments.of(text.to(addressee)).getCount()));
    return new NoticeSize(
        size,
        segments.get(),
        audience.alreadyReminded(question),
        approvers.toSend(area, size.getMessages()));
  }

  /**
   * Prepares a reminder as a draft of the caller's.
   *
   * @return the draft's public name
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area (R7.5a)
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   * @throws cn.tax12366.sms.content.TemplateNotApproved if the template version is not approved
   * @throws AlreadyReminded if everybody was reminded at this stage before
   * @throws NobodyToRemind if the audience is empty for another reason
   */
  public String prepare(AuthorityCode area, LocalDate dueDate, long templateId) {
    OfficerView author = access.require(Act.PREPARE_REMINDER, area);
    AuthorityView unit = authorities.get(area);
    ReminderOrder order = order(author, dueDate, templateId);
    text(author, templateId, dueDate);
    requireAnybody(unit, order);
    Notice notice = Notice.byHand(order, unit, kinds.reminders(), clock);
    notices.add(notice);
    audit.record(notice.entry("notice.prepared").detail(notice.title()));
    return notice.publicId();
  }

  private void requireAnybody(AuthorityView unit, ReminderOrder order) {
    AudienceQuestion question = question(unit.getCode(), order);
    if (audience.isEmpty(question)) {
      int before = audience.alreadyReminded(question);
      throw before > 0
          ? new AlreadyReminded(unit.getShortName(), order.dueDate(), before)
          : new NobodyToRemind(unit.getShortName(), order.dueDate());
    }
  }

  /**
   * Begins what {@link #submit} completes: from here on the notice is being written down. For its
   * author only; begun again it goes on.
   *
   * @throws NoSuchNotice if the caller has prepared none by this name
   * @throws NoticeInWrongState if it is no draft
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   * @throws cn.tax12366.sms.content.TemplateNotApproved if the template version is no longer
   */
  public void begin(String publicId) {
    Notice notice = notices.get(publicId);
    OfficerView author = requireAuthor(notice);
    text(author, notice.templateId(), notice.dueDate());
    freezing.beginByHand(notice.id());
  }

  /**
   * Writes the recipients down and lets the notice wait for a second person of the author's
   * department (R10.1e). Whoever is no longer in the audience by now is not in the notice. For its
   * author only.
   *
   * @throws NoSuchNotice if the caller has prepared none by this name
   * @throws NoticeInWrongState if it is no draft
   * @throws DeadlinePassed if the deadline lies behind (R4.1)
   * @throws NobodyToRemind if the audience has become empty
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void submit(String publicId) {
    Notice notice = notices.get(publicId);
    OfficerView author = requireAuthor(notice);
    ReminderText text = text(author, notice.templateId(), notice.dueDate());
    freezing.beginByHand(notice.id());
    writing.writeDown(notice.id(), text, () -> true);
    writing.nameAll(notice.id(), text);
    freezing.submit(notice.id(), author);
  }

  /**
   * Gives a notice up before anything of it is handed over; what it held may be reminded by
   * another. For its author only.
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

  private OfficerView requireAuthor(Notice notice) {
    circles.requireConcerned(Act.SEE_NOTICES, notice);
    OfficerView caller = access.require(Act.PREPARE_REMINDER, notice.authority());
    if (!caller.getCode().equals(notice.officer()) || notice.madeByRule() || !notice.isReminder()) {
      throw new NoSuchNotice(notice.publicId());
    }
    return caller;
  }

  private ReminderOrder order(OfficerView author, LocalDate dueDate, long templateId) {
    Notice.requireBeforeDeadline(dueDate, clock);
    int workingDays = calendar.workingDaysBetween(LocalDate.now(clock), dueDate);
    return new ReminderOrder(
        author.getCode(),
        author.getAuthorityCode(),
        null,
        templateId,
        dueDate,
        NoticeStages.before(workingDays));
  }

  private static AudienceQuestion question(AuthorityCode area, ReminderOrder order) {
    return new AudienceQuestion(area, order.dueDate(), order.stage());
  }

  private ReminderText text(OfficerView author, long templateId, LocalDate dueDate) {
    Signature signature =
        new Signature(content.sign(), author.getAuthority().getShortName(), author.getRealName());
    return new ReminderText(
        templates.textFor(templateId, author.getAuthority()), signature, dueDate);
  }
}
