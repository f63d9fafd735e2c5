package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.group.ContactGroup;
import cn.tax12366.sms.addressbook.group.GroupCriteria;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupList;
import cn.tax12366.sms.addressbook.group.RefusedLine;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.ListReceipt;
import cn.tax12366.sms.notices.NoticeSubmission;
import cn.tax12366.sms.notices.PublicationDraft;
import cn.tax12366.sms.notices.PublicationDrafting;
import cn.tax12366.sms.notices.PublicationMeasure;
import cn.tax12366.sms.notices.PublicationPreview;
import cn.tax12366.sms.notices.audience.published.FilingCondition;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.notices.trial.TestSending;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.outbound.Forecast;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.RefusalText;
import cn.tax12366.sms.taxdata.LevyProject;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes what a bureau publishes: the words with the phone beside them, whom they go to with the
 * count, and when. The words are looked at as they are typed; how many they are is asked after the
 * page has been shown, because that reads the whole audience.
 */
@Named
@ViewScoped
public class ComposePage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Days that a publication serves where its author says nothing else. */
  private static final int USUAL_DAYS = 3;

  private static final int LINES_SHOWN = 50;

  /** At which hour it is said again where nothing else was chosen before. */
  private static final LocalTime USUAL_HOUR = LocalTime.of(9, 0);

  /** A further time at which it is said; empty ones are none. */
  public static final class Again implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDateTime moment;

    Again(LocalDateTime moment) {
      this.moment = moment;
    }

    public LocalDateTime getMoment() {
      return moment;
    }

    public void setMoment(LocalDateTime moment) {
      this.moment = moment;
    }
  }

  @Inject private PublicationDrafting drafting;
  @Inject private TestSending tests;
  @Inject private NoticeSubmission submission;
  @Inject private NoticeKinds kinds;
  @Inject private GroupList groupList;
  @Inject private TemplateList templates;
  @Inject private SendingForecast forecasts;
  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;
  @Inject private Language language;
  @Inject @BusinessTime private transient Clock clock;

  private final AudienceForm to = new AudienceForm();
  private String kind;
  private String title;
  private String body = "";
  private Long template;
  private LocalDateTime notBefore;
  private LocalDate lastDay;
  private boolean urgent;
  private String urgentReason;
  private final ArrayList<Again> again = new ArrayList<>();
  private String pasted;
  private int sample;
  private transient List<KindView> writable;
  private transient List<ContactGroup> groups;
  private transient List<TemplateView> usable;
  private transient ListReceipt receipt;
  private transient PublicationPreview preview;
  private transient PublicationMeasure measure;
  private transient Forecast forecast;
  private transient TestSent tested;
  private transient String objection;

  /**
   * What the address says: the kind, and the notice that is to be corrected; where it says nothing
   * the first kind that one may write.
   */
  public void begin(String wantedKind, String corrected) {
    kind =
        getKinds().stream()
            .map(KindView::getCode)
            .filter(code -> wantedKind == null || code.equals(wantedKind))
            .findFirst()
            .orElse(null);
    to.begin(signedIn.getUnit().digits());
    lastDay = LocalDate.now(clock).plusDays(USUAL_DAYS);
    if (corrected != null) {
      to.correct(drafting.receiversOf(corrected));
    }
  }

  /** False for those to whom no publishing was assigned: the page tells them who does that. */
  public boolean isAllowed() {
    return kind != null;
  }

  /** Other people or another kind were chosen: everything has to be looked at anew. */
  public void choose() {
    look();
    measure = null;
    forecast = null;
    sample = 0;
  }

  /** Another kind: taxpayers and staff are chosen by different things. */
  public void chooseKind() {
    if (!to.isCorrection()) {
      to.begin(to.getArea());
    }
    groups = null;
    receipt = null;
    pasted = null;
    choose();
  }

  /**
   * Looks at the message as it is typed. What speaks against it stands beside the text: while
   * somebody is typing, an unfinished placeholder is no refusal to announce.
   */
  public void look() {
    preview = null;
    tested = null;
    objection = null;
    if (!hasWords() || !to.isComplete()) {
      return;
    }
    try {
      preview = drafting.preview(kind, body, to.terms());
    } catch (BusinessRuleViolation refusal) {
      objection = RefusalText.of(refusal, language.getLocale());
    }
  }

  private boolean hasWords() {
    return body != null && !body.isBlank();
  }

  /** Begins the text with the words of an approved template. */
  public void fill() {
    getTemplates().stream()
        .filter(each -> template != null && each.getId() == template)
        .findFirst()
        .ifPresent(chosen -> body = chosen.getBody());
    choose();
  }

  /** Takes the pasted list in the place of an earlier one. */
  public void take() {
    receipt = drafting.take(kind, AuthorityCode.of(to.getArea()), pasted);
    to.setList(receipt.getList());
    choose();
  }

  public void dropList() {
    to.setList(null);
    receipt = null;
    pasted = null;
    choose();
  }

  /** Counts; called by the page once it stands. */
  public void measure() {
    if (to.isComplete()) {
      measure = drafting.measure(kind, preview == null ? null : body, to.terms());
      int messages = measure.getSize().getMessages();
      forecast =
          isUrgent()
              ? forecasts.ifUrgentAt(messages, moment())
              : forecasts.ifReleasedAt(messages, moment());
    }
  }

  private Instant moment() {
    return notBefore == null ? null : moment(notBefore);
  }

  private static Instant moment(LocalDateTime local) {
    return local.atZone(ClockProducer.ZONE).toInstant();
  }

  /** One time more: on the day after the one before, at the same hour. */
  public void sayAgain() {
    LocalDateTime before = again.isEmpty() ? notBefore : again.get(again.size() - 1).getMoment();
    again.add(
        new Again(
            before == null
                ? LocalDate.now(clock).plusDays(1).atTime(USUAL_HOUR)
                : before.plusDays(1)));
  }

  public void dropAgain(Again time) {
    again.remove(time);
  }

  /** The further times at which it is said, as they are chosen. */
  public List<Again> getAgain() {
    return again;
  }

  /** False where it is said as often as it may be. */
  public boolean isMoreTimesPossible() {
    return again.size() < PublicationDraft.MOST_REPEATS;
  }

  /** How often it is said in all. */
  public int getTimes() {
    return 1 + moments().size();
  }

  private List<Instant> moments() {
    return again.stream()
        .map(Again::getMoment)
        .filter(Objects::nonNull)
        .map(ComposePage::moment)
        .toList();
  }

  /** The message looked at; without receivers the one with the longest name; null without words. */
  public MessagePreview getMessage() {
    if (preview == null) {
      return null;
    }
    List<MessagePreview> samples = preview.getSamples();
    return samples.isEmpty()
        ? preview.getLongest()
        : samples.get(Math.min(sample, samples.size() - 1));
  }

  public void next() {
    look();
    sample = Math.min(sample + 1, Math.max(0, getSamples() - 1));
  }

  public void previous() {
    look();
    sample = Math.max(0, sample - 1);
  }

  /** Sends the message looked at to the author's own phone, in the words as they are by now. */
  public void sendTest() {
    look();
    if (preview != null) {
      tested = tests.ofPublication(kind, body, to.terms(), sample);
    }
  }

  /** What was sent to the author's own phone of what the page shows; null where nothing was. */
  public TestSent getTested() {
    return tested;
  }

  /** How many messages can be looked at. */
  public int getSamples() {
    return preview == null ? 0 : preview.getSamples().size();
  }

  /** Prepares and submits; the page of the notice shows how it is written down. */
  public String submit() {
    String notice = drafting.prepare(draft());
    submission.begin(notice);
    submission.inBackground(notice);
    return "/notices/notice.xhtml?faces-redirect=true&id=" + notice;
  }

  private PublicationDraft draft() {
    return new PublicationDraft(
        kind, title, body, to.terms(), moment(), lastDay, whyUrgent(), moments());
  }

  /**
   * The last day on which the first time may go out: what has not gone by then expires. Null where
   * no day is named.
   */
  public LocalDate getGoesOutUntil() {
    return draft().firstGoesOutUntil(getToday());
  }

  /** True where it is the next time that ends the first one, and not the last day. */
  public boolean isFollowedByRepeat() {
    LocalDate until = getGoesOutUntil();
    return until != null && (lastDay == null || until.isBefore(lastDay));
  }

  /** What was left empty is refused by name; null where it keeps to the window. */
  private String whyUrgent() {
    if (!isUrgent()) {
      return null;
    }
    return urgentReason == null ? "" : urgentReason;
  }

  /** True where the reader's office may send outside the window at all (readings A3 and A4). */
  public boolean isOverridable() {
    return signedIn.may("OVERRIDE_WINDOW");
  }

  public boolean isSubmittable() {
    return measure != null && hasWords() && measure.getSize().getMessages() > 0;
  }

  /** The kinds that the reader may write. */
  public List<KindView> getKinds() {
    if (writable == null) {
      writable = kinds.writable();
    }
    return writable;
  }

  public KindView getChosenKind() {
    return getKinds().stream().filter(each -> each.getCode().equals(kind)).findFirst().orElse(null);
  }

  /** True where it goes to the staff. */
  public boolean isInternal() {
    return getChosenKind() != null && getChosenKind().getNature().book() == GroupKind.STAFF;
  }

  public List<AuthorityView> getAreas() {
    return authorities.inForce(signedIn.getUnit());
  }

  /** The open groups of the reader's area that such a kind can go to. */
  public List<ContactGroup> getGroups() {
    if (groups == null) {
      GroupKind book = isInternal() ? GroupKind.STAFF : GroupKind.TAXPAYERS;
      groups =
          groupList.find(new GroupCriteria(null, null, false, 0, 500)).rows().stream()
              .filter(group -> group.getKind() == book && group.isOpen())
              .toList();
    }
    return groups;
  }

  public List<TemplateView> getTemplates() {
    if (usable == null) {
      usable = templates.usable(TemplateKind.PUBLICATION);
    }
    return usable;
  }

  public LevyProject[] getTaxes() {
    return LevyProject.values();
  }

  public TaxpayerKind[] getTaxpayerKinds() {
    return TaxpayerKind.values();
  }

  public FilingCondition[] getFilings() {
    return FilingCondition.values();
  }

  public SubscriptionKind[] getServices() {
    return SubscriptionKind.values();
  }

  public DepartmentKind[] getDepartments() {
    return DepartmentKind.values();
  }

  public AudienceForm getTo() {
    return to;
  }

  public PublicationPreview getPreview() {
    return preview;
  }

  public String getObjection() {
    return objection;
  }

  /** Null as long as it is not counted. */
  public PublicationMeasure getMeasure() {
    return measure;
  }

  public Forecast getForecast() {
    return forecast;
  }

  /** What became of the pasted list; null where there is none. */
  public ListReceipt getReceipt() {
    return receipt;
  }

  /** The first lines of the list that were not taken; of a list gone wrong as a whole not all. */
  public List<RefusedLine> getRefusedLines() {
    return receipt == null ? List.of() : receipt.getRefused().stream().limit(LINES_SHOWN).toList();
  }

  /** Which of the samples is looked at, from 0. */
  public int getSample() {
    return sample;
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public Long getTemplate() {
    return template;
  }

  public void setTemplate(Long template) {
    this.template = template;
  }

  public LocalDateTime getNotBefore() {
    return notBefore;
  }

  public void setNotBefore(LocalDateTime notBefore) {
    this.notBefore = notBefore;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  /** True where it is to go out at any hour. */
  public boolean isUrgent() {
    return urgent && isOverridable();
  }

  public void setUrgent(boolean urgent) {
    this.urgent = urgent;
  }

  public String getUrgentReason() {
    return urgentReason;
  }

  public void setUrgentReason(String urgentReason) {
    this.urgentReason = urgentReason;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }
}
