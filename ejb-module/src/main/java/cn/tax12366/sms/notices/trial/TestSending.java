package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.addressbook.staff.OwnPhone;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.calendar.DayEnd;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.notices.NoticeDrafting;
import cn.tax12366.sms.notices.PublicationDrafting;
import cn.tax12366.sms.notices.PublicationPreview;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.outbound.BatchRequest;
import cn.tax12366.sms.outbound.MessageCriteria;
import cn.tax12366.sms.outbound.MessageDraft;
import cn.tax12366.sms.outbound.MessageSearch;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.Outbox;
import cn.tax12366.sms.outbound.PhoneLimitSettings;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Sends the message that an author looks at to his own phone, and to no other: sign, words, unit
 * and real name as the preview has them at this moment, with a mark behind the sign that it is a
 * test. Nobody approves it, because it goes to nobody else.
 *
 * <p>Each operation asks as the preview does whether the caller may write such a text (R7.4b, R7.4g
 * –h), and reads the words anew: a page cannot have anything else sent. It goes out inside the
 * sending window only (R8.1; reading A4: it is the bureau's own affair and no answer to anybody),
 * and the limit of messages per phone and day ({@code sms.limit.per-phone-and-day}) holds for it as
 * for every message that nobody asked for: it counts in the author's day, and what is one too many
 * waits for the next.
 */
@Stateless
@RolesAllowed("OFFICER")
public class TestSending {

  /** Somebody sits and waits for it, and it is one message. */
  private static final int PRIORITY = 2;

  @Inject private PublicationDrafting publications;
  @Inject private NoticeDrafting reminders;
  @Inject private TemplateDrafting templates;
  @Inject private NoticeKinds kinds;
  @Inject private TestSends sends;
  @Inject private TestSendSettings settings;
  @Inject private OwnPhone ownPhone;
  @Inject private Outbox outbox;
  @Inject private MessageSearch messages;
  @Inject private SendingWindowSettings window;
  @Inject private PhoneLimitSettings limit;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * A publication, as {@link PublicationDrafting#preview} shows it and refused as there.
   *
   * @param sample which of the samples is looked at, from 0; where there are none it is the message
   *     with the longest name
   * @throws OwnPhoneMissing if the phone book of the staff has no phone that reaches the caller
   * @throws TooManyTestSends if he has sent himself as many today as one may ({@code
   *     sms.test-send.per-day}, 10)
   * @throws TestSentMeanwhile if he sends himself another at this very moment
   */
  public TestSent ofPublication(String kind, String body, AudienceTerms terms, int sample) {
    PublicationPreview preview = publications.preview(kind, body, terms);
    List<MessagePreview> samples = preview.getSamples();
    return send(
        samples.isEmpty() ? preview.getLongest() : lookedAt(samples, sample),
        kinds.publishable(kind).getNature().circle(),
        "publication " + kind);
  }

  /**
   * A reminder, as {@link NoticeDrafting#preview} shows it and refused as there; and as {@link
   * #ofPublication}.
   *
   * @param sample which of the samples is looked at, from 0
   * @throws NothingToTestSend if nobody would be reminded
   */
  public TestSent ofReminder(AuthorityCode area, LocalDate dueDate, long templateId, int sample) {
    List<MessagePreview> samples = reminders.preview(area, dueDate, templateId).getSamples();
    if (samples.isEmpty()) {
      throw new NothingToTestSend();
    }
    return send(lookedAt(samples, sample), Circle.TAXPAYERS, "reminder " + dueDate);
  }

  /**
   * A template, with the values that {@link TemplateDrafting#preview} shows and refused as there;
   * and as {@link #ofPublication}.
   */
  public TestSent ofTemplate(TemplateKind kind, String body) {
    return send(templates.preview(kind, body), Circle.TAXPAYERS, "template " + kind);
  }

  private static MessagePreview lookedAt(List<MessagePreview> samples, int sample) {
    return samples.get(Math.max(0, Math.min(sample, samples.size() - 1)));
  }

  /**
   * What {@code shown} is of has been decided by the preview; the test concerns whom the message
   * itself will (R7.4g–h).
   */
  private TestSent send(MessagePreview shown, Circle circle, String of) {
    OfficerView author = access.caller().orElseThrow();
    PhoneNumber phone =
        ownPhone
            .of(author.getCode())
            .orElseThrow(() -> new OwnPhoneMissing(author.getRealName(), author.getCode()));
    MessagePreview message = new MessagePreview(Signature.markedAsTest(shown.getText()));
    Instant now = clock.instant();
    LocalDate today = now.atZone(ClockProducer.ZONE).toLocalDate();
    int before = sends.on(today, author.getCode());
    if (before >= settings.perDay()) {
      throw new TooManyTestSends(settings.perDay());
    }
    long id = sends.add(author, today, before + 1, now);
    Instant goes = moment(now, today, before);
    MessageDraft draft = new MessageDraft(id, phone, message.getText(), segments(message));
    handOver(author, circle, draft, goes);
    audit.record(
        Entry.of("test.sent", TestSent.ORIGIN + id).fact("phone", phone.masked()).detail(of));
    return new TestSent(phone, message, goes.equals(now) ? null : goes, seen(author, id));
  }

  /** When it can go at the earliest. Of what else the phone may have had today nothing is known. */
  private Instant moment(Instant now, LocalDate today, int before) {
    return window.window().nextOpening(before < limit.perPhoneAndDay() ? now : DayEnd.of(today));
  }

  private void handOver(OfficerView author, Circle circle, MessageDraft draft, Instant goes) {
    AuthorityCode unit = author.getAuthorityCode();
    // Where the phone has had its messages of that day, it is still worth looking at the next.
    LocalDate last = goes.atZone(ClockProducer.ZONE).toLocalDate().plusDays(1);
    long batch =
        outbox.open(
            new BatchRequest(
                TestSent.ORIGIN + draft.reference(),
                circle,
                unit,
                unit,
                author.getCode().digits(),
                true,
                PRIORITY,
                null,
                DayEnd.of(last)));
    outbox.add(batch, List.of(draft));
    outbox.release(batch);
  }

  private static int segments(MessagePreview message) {
    return message.getSegments().getCount();
  }

  private Long seen(OfficerView author, long id) {
    AuthorityCode unit = author.getAuthorityCode();
    return access.permits(Act.SEE_MESSAGES, unit)
        ? messages.find(MessageCriteria.ofOrigin(unit, TestSent.ORIGIN + id, 0, 1)).rows().stream()
            .findFirst()
            .map(MessageView::getId)
            .orElse(null)
        : null;
  }
}
