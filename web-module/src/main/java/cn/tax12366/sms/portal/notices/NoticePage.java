package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.MergedMessages;
import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeRepeats;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.notices.Occurrence;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.Forecast;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.NoticePhase;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/**
 * One notice, from the draft to the last receipt. Everything is read anew for each request: the
 * page asks again whenever it is told that something has changed. Within a request it is read once,
 * however often the page speaks of it; the curve alone is named two dozen times.
 */
@Named
@RequestScoped
public class NoticePage {

  private static final int SAMPLES = 50;

  @Inject private NoticeList notices;
  @Inject private NoticeProgress progress;
  @Inject private NoticeRepeats repeats;
  @Inject private Approvals approvals;
  @Inject private TemplateList templates;
  @Inject private SendingForecast forecasts;
  @Inject private SendingWindowSettings window;
  @Inject private AccessDecision access;
  @Inject @BusinessTime private Clock clock;

  /** Also in each form of the page: what is shown must be known before the form is read. */
  @Inject
  @ManagedProperty("#{param.id}")
  private String id;

  private int sample;
  private NoticeView notice;
  private NoticeCounts counts;
  private NoticePhase phase;
  private ProgressChart chart;
  private boolean drawn;
  private TemplateView template;
  private MergedMessages merged;
  private List<ApprovalView> history;
  private List<MessagePreview> samples;
  private Forecast forecast;
  private List<Occurrence> occurrences;

  /** For the container. */
  protected NoticePage() {}

  NoticePage(String id) {
    this.id = id;
  }

  /** Asked before anything is shown: who may not see the notice sees no page and gets no push. */
  public void open() {
    getNotice();
  }

  public NoticeView getNotice() {
    if (notice == null) {
      notice = notices.get(id == null ? "" : id);
    }
    return notice;
  }

  public NoticeCounts getCounts() {
    if (counts == null) {
      counts = progress.of(id);
    }
    return counts;
  }

  public NoticePhase getPhase() {
    if (phase == null) {
      phase = NoticePhase.of(getNotice(), getCounts(), window.window().isOpen(clock.instant()));
    }
    return phase;
  }

  /** True once there is something to count. */
  public boolean isUnderWay() {
    return new NoticeRow(getNotice(), getCounts(), true).isUnderWay();
  }

  public List<Tally> getTallies() {
    return Tally.of(getCounts());
  }

  /** Null as long as there is nothing to draw. */
  public ProgressChart getChart() {
    if (!drawn) {
      chart =
          ProgressChart.of(
              progress.courseOf(id),
              getCounts().getTotal(),
              getPhase() == NoticePhase.RUNNING ? clock.instant() : null);
      drawn = true;
    }
    return chart;
  }

  /** True while more waits than what was put off for another day. */
  public boolean isGoingOn() {
    return getCounts().getWaiting() > getCounts().getDeferred();
  }

  /** When the rest of today will be gone, by the pace at which sending goes. */
  public Forecast getForecast() {
    if (forecast == null) {
      int waiting = getCounts().getWaiting() - getCounts().getDeferred();
      forecast =
          getNotice().isUrgent()
              ? forecasts.ofUrgentWaiting(waiting)
              : forecasts.ofWaiting(waiting);
    }
    return forecast;
  }

  /** True while a reminder that could go waits for a newer list of who has filed. */
  public boolean isWaitsForFilings() {
    return switch (getPhase()) {
      case WAITING, HANDING_OVER, RUNNING, RESTING, SUSPENDED -> progress.waitsForFilings(id);
      default -> false;
    };
  }

  public int getWrittenDown() {
    return progress.writtenDown(id);
  }

  /** Newest first. */
  public List<ApprovalView> getHistory() {
    if (history == null) {
      history = approvals.historyOf(getNotice().getOrigin());
    }
    return history;
  }

  /** The times at which it is said, from the first on; of most notices that one alone. */
  public List<Occurrence> getOccurrences() {
    if (occurrences == null) {
      occurrences = repeats.of(id);
    }
    return occurrences;
  }

  /** Where one of those times stands that is made. */
  public NoticePhase phaseOf(Occurrence occurrence) {
    return NoticePhase.of(
        occurrence.getNotice(), occurrence.getCounts(), window.window().isOpen(clock.instant()));
  }

  /** How many working days before its deadline a reminder was made. */
  public Integer getWorkingDays() {
    return Integer.valueOf(getNotice().getStage().substring("D-".length()));
  }

  /** Of a reminder; a publication has its words itself. */
  public TemplateView getTemplate() {
    if (template == null) {
      template = templates.shown(getNotice().getTemplateId());
    }
    return template;
  }

  /** How many messages are for several people at one phone. */
  public MergedMessages getMerged() {
    if (merged == null) {
      merged = notices.merged(id);
    }
    return merged;
  }

  /** Messages as they are frozen; none for those who may not read messages. */
  public List<MessagePreview> getSamples() {
    if (samples == null) {
      boolean readable = access.permits(Act.SEE_MESSAGES, getNotice().getAuthority());
      samples = readable ? notices.samples(id, SAMPLES) : List.of();
    }
    return samples;
  }

  public MessagePreview getMessage() {
    return getSamples().get(Math.max(0, Math.min(sample, getSamples().size() - 1)));
  }

  public void next() {
    sample = Math.min(sample + 1, getSamples().size() - 1);
  }

  public void previous() {
    sample = Math.max(0, sample - 1);
  }

  /** What was read is no longer true: something has just been done. */
  void lookAgain() {
    notice = null;
    counts = null;
    phase = null;
    chart = null;
    drawn = false;
    history = null;
    forecast = null;
    merged = null;
    occurrences = null;
  }

  public String getId() {
    return id;
  }

  public int getSample() {
    return sample;
  }

  public void setSample(int sample) {
    this.sample = sample;
  }
}
