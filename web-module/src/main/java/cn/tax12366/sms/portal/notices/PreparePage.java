package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.NoticeDrafting;
import cn.tax12366.sms.notices.NoticePreview;
import cn.tax12366.sms.notices.NoticeSize;
import cn.tax12366.sms.notices.NoticeSubmission;
import cn.tax12366.sms.notices.trial.TestSending;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.Forecast;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.portal.AddressedDay;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Prepares a reminder by hand: whom, of what, in which words. The words come at once; how many they
 * are is asked after the page has been shown, because that reads the whole audience.
 */
@Named
@ViewScoped
public class PreparePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private NoticeDrafting drafting;
  @Inject private TestSending tests;
  @Inject private NoticeSubmission submission;
  @Inject private TemplateList templates;
  @Inject private SendingForecast forecasts;
  @Inject private Areas areas;

  private String area;
  private LocalDate due;
  private Long template;
  private int sample;
  private transient List<LocalDate> deadlines;
  private transient List<TemplateView> usable;
  private transient NoticePreview preview;
  private transient NoticeSize size;
  private transient Forecast forecast;
  private transient TestSent tested;

  /**
   * What the address says, and where it says nothing one's own unit, the nearest deadline, and the
   * first template there is.
   */
  public void begin(String wantedArea, String wantedDue, String wantedTemplate) {
    area = wantedArea == null ? getAreas().get(0).getCode().digits() : wantedArea;
    due = AddressedDay.of(wantedDue).or(() -> getDeadlines().stream().findFirst()).orElse(null);
    template =
        wantedTemplate == null
            ? getTemplates().stream().findFirst().map(TemplateView::getId).orElse(null)
            : Long.valueOf(AddressedId.number(wantedTemplate));
  }

  /** Something else was chosen. */
  public void choose() {
    preview = null;
    size = null;
    forecast = null;
    tested = null;
    sample = 0;
  }

  public boolean isComplete() {
    return area != null && due != null && template != null;
  }

  public NoticePreview getPreview() {
    if (preview == null && isComplete()) {
      preview = drafting.preview(AuthorityCode.of(area), due, template);
    }
    return preview;
  }

  /** Counts; called by the page once it stands. */
  public void measure() {
    if (isComplete()) {
      size = drafting.measure(AuthorityCode.of(area), due, template);
      forecast = forecasts.ifReleasedNow(size.getAudience().getMessages());
    }
  }

  /** The message looked at; null if there is nobody. */
  public MessagePreview getMessage() {
    List<MessagePreview> samples = isComplete() ? getPreview().getSamples() : List.of();
    return samples.isEmpty() ? null : samples.get(Math.min(sample, samples.size() - 1));
  }

  public void next() {
    tested = null;
    sample = Math.min(sample + 1, getPreview().getSamples().size() - 1);
  }

  public void previous() {
    tested = null;
    sample = Math.max(0, sample - 1);
  }

  /** Sends the message looked at to the author's own phone. */
  public void sendTest() {
    tested = null;
    tested = tests.ofReminder(AuthorityCode.of(area), due, template, sample);
  }

  /** What was sent to the author's own phone of what the page shows; null where nothing was. */
  public TestSent getTested() {
    return tested;
  }

  /** Prepares and submits; the page of the notice shows how it is written down. */
  public String submit() {
    String notice = drafting.prepare(AuthorityCode.of(area), due, template);
    drafting.begin(notice);
    submission.inBackground(notice);
    return "/notices/notice.xhtml?faces-redirect=true&id=" + notice;
  }

  public boolean isSubmittable() {
    return size != null && size.getAudience().getMessages() > 0;
  }

  public List<AuthorityView> getAreas() {
    return areas.within(Act.PREPARE_REMINDER);
  }

  public List<LocalDate> getDeadlines() {
    if (deadlines == null) {
      deadlines = drafting.openDeadlines();
    }
    return deadlines;
  }

  public List<TemplateView> getTemplates() {
    if (usable == null) {
      usable = templates.usable(TemplateKind.FILING_REMINDER);
    }
    return usable;
  }

  /** Null as long as it is not counted. */
  public NoticeSize getSize() {
    return size;
  }

  public Forecast getForecast() {
    return forecast;
  }

  /** Which of the samples is looked at, from 0. */
  public int getSample() {
    return sample;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public LocalDate getDue() {
    return due;
  }

  public void setDue(LocalDate due) {
    this.due = due;
  }

  public Long getTemplate() {
    return template;
  }

  public void setTemplate(Long template) {
    this.template = template;
  }
}
