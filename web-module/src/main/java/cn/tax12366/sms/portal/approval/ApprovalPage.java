package cn.tax12366.sms.portal.approval;

import cn.tax12366.sms.approval.ApprovalBar;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.outbound.Forecast;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One request with its frozen facts, and the decision on it. */
@Named
@RequestScoped
public class ApprovalPage {

  private static final String SAMPLE = "sample-";

  /** What the facts of an audience begin with. */
  private static final String TO = "to.";

  /** What the names of the facts begin with that say when it is said again. */
  private static final String AGAIN = "again-";

  @Inject private Approvals approvals;
  @Inject private TemplateList templates;
  @Inject private NoticeProgress notices;
  @Inject private NoticeKinds kinds;
  @Inject private SendingForecast forecasts;
  @Inject private SendingWindowSettings window;
  @Inject private SignedInOfficer signedIn;

  /** Also in the form of the page: what is shown must be known before the form is read. */
  @Inject
  @ManagedProperty("#{param.id}")
  private String id;

  private String reason;
  private ApprovalView request;
  private KindView kind;
  private Forecast forecast;
  private Optional<TemplateView> former;
  private Optional<TemplateView> template;
  private List<TextDifference.Part> difference;

  /** Asked before anything is shown. */
  public void open() {
    getRequest();
  }

  public ApprovalView getRequest() {
    if (request == null) {
      request = approvals.find(AddressedId.number(id));
    }
    return request;
  }

  public boolean isKind(String kind) {
    return getRequest().getSubjectKind().equals(kind);
  }

  public boolean isCalendar() {
    return isKind("calendar-change");
  }

  /** The author decides nothing about his own work (R10.1e). */
  public boolean isMine() {
    return getRequest().getAuthor().digits().equals(signedIn.getOfficerCode());
  }

  /** Whoever has approved it waits for the other, and may still send it back. */
  public boolean isConsented() {
    return isBarred("CONSENTED");
  }

  /** Whether this keeps the reader from approving it; the name of an {@link ApprovalBar}. */
  public boolean isBarred(String bar) {
    return getRequest().isWaiting() && getRequest().getBar() == ApprovalBar.valueOf(bar);
  }

  /** True if the reader can approve it. */
  public boolean isApprovable() {
    return getRequest().isWaiting() && getRequest().getBar() == null;
  }

  /** True if the reader can send it back, be it approved by him or not. */
  public boolean isReturnable() {
    return isApprovable() || isBarred("CONSENTED") || isBarred("VOTE_GIVEN");
  }

  /** True where one more has to approve it after the reader. */
  public boolean isFirstOfTwo() {
    return getRequest().getApproversNeeded() - getRequest().getConsents().size() > 1;
  }

  public void approve() {
    approvals.approve(AddressedId.number(id));
    request = null;
  }

  public void sendBack() {
    approvals.returnWith(AddressedId.number(id), reason);
    request = null;
    reason = null;
  }

  /** The messages frozen in the snapshot. */
  public List<MessagePreview> getSamples() {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(number -> getRequest().fact(SAMPLE + number))
        .filter(text -> text != null)
        .map(MessagePreview::new)
        .toList();
  }

  /** What a change of the tax calendar makes different, and what follows it: so many of what. */
  public List<String[]> getEffects() {
    boolean list = !"SHIFT".equals(getRequest().fact("kind"));
    return pairs()
        .filter(each -> !each[0].equals("moved"))
        // Of one deadline the move itself says it all.
        .filter(each -> list || !Set.of("days", "against-rule").contains(each[0]))
        .toList();
  }

  /** The deadlines that it moves: from which day to which. */
  public List<String[]> getMoves() {
    return pairs().filter(each -> each[0].equals("moved")).map(each -> each[1].split("/")).toList();
  }

  private Stream<String[]> pairs() {
    return Arrays.stream(getRequest().fact("effects").split(" ")).map(each -> each.split("=", 2));
  }

  /** When the messages would be gone if they were approved now. */
  public Forecast getForecast() {
    if (forecast == null) {
      int messages = Integer.parseInt(getRequest().fact("audience"));
      forecast =
          getUrgentReason() == null
              ? forecasts.ifReleasedAt(messages, getNotBefore())
              : forecasts.ifUrgentAt(messages, getNotBefore());
    }
    return forecast;
  }

  /** Why a notice goes out at any hour, as it was frozen; null where it keeps to the window. */
  public String getUrgentReason() {
    return getRequest().fact("urgent");
  }

  public SendingWindow getWindow() {
    return window.window();
  }

  /** True for what a bureau publishes, false for a reminder. */
  public boolean isPublication() {
    return isKind("notice") && getRequest().fact("notice-kind") != null;
  }

  /** Whom a publication is meant for, as it was frozen. */
  public AudienceTerms getMeantFor() {
    return AudienceTerms.read(
        getRequest().getFacts().stream()
            .filter(fact -> fact.getKey().startsWith(TO))
            .map(fact -> fact.getKey().substring(TO.length()) + "=" + fact.getValue())
            .reduce("area=" + getRequest().fact("area"), (all, line) -> all + "\n" + line));
  }

  /** The version of a kind of notices that is to be approved: as it was submitted it stays. */
  public KindView getKind() {
    if (kind == null) {
      String subject = getRequest().getSubject();
      kind = kinds.version(Long.parseLong(subject.substring(subject.indexOf(':') + 1)));
    }
    return kind;
  }

  /** As of when it was known who had filed, when a reminder was frozen; null where it was not. */
  public Instant getFilingsAsOf() {
    String moment = getRequest().fact("filings-as-of");
    return moment == null ? null : Instant.parse(moment);
  }

  /** True for a reminder that would wait for a newer list even if it were approved now. */
  public boolean isWaitsForFilings() {
    return isKind("notice")
        && getRequest().isWaiting()
        && !isPublication()
        && notices.waitsForFilings(getNotice());
  }

  /** Nothing of a publication goes out before; null for at once. */
  public Instant getNotBefore() {
    String moment = getRequest().fact("not-before");
    return moment == null ? null : Instant.parse(moment);
  }

  /** The further moments at which a publication is said again; mostly none. */
  public List<Instant> getAgain() {
    return getRequest().getFacts().stream()
        .filter(fact -> fact.getKey().startsWith(AGAIN))
        .map(fact -> Instant.parse(fact.getValue()))
        .toList();
  }

  /** The page of the notice that is to be approved. */
  public String getNotice() {
    return notices.publicIdOf(getRequest().getSubject()).orElse("");
  }

  /** The approved version that the one submitted would follow; null if it is the first. */
  public TemplateView getFormer() {
    if (former == null) {
      String subject = getRequest().getSubject();
      former = templates.before(Long.parseLong(subject.substring(subject.indexOf(':') + 1)));
    }
    return former.orElse(null);
  }

  /** From the former version to this one. */
  public List<TextDifference.Part> getDifference() {
    if (difference == null) {
      difference = TextDifference.between(getFormer().getBody(), getRequest().fact("body"));
    }
    return difference;
  }

  /** The template version that notice or rule use; null if its id is unknown. */
  public TemplateView getTemplate() {
    if (template == null) {
      template =
          Optional.ofNullable(getRequest().fact("template"))
              .map(number -> templates.shown(Long.parseLong(number)));
    }
    return template.orElse(null);
  }

  public String getId() {
    return id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
