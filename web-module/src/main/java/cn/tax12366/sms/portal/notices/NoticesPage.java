package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.AddressedDay;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The notices of one's area; what narrows the list stands in the address. */
@Named
@RequestScoped
public class NoticesPage {

  @Inject private NoticeList notices;
  @Inject private NoticeProgress progress;
  @Inject private NoticeKinds kinds;
  @Inject private AccessDecision access;
  @Inject private Areas areas;
  @Inject private SendingWindowSettings window;
  @Inject @BusinessTime private Clock clock;

  /** Also in the form of the list: what it holds must be known before the form is read. */
  @Inject
  @ManagedProperty("#{param}")
  private Map<String, String> address;

  private String area;
  private String kind;
  private NoticeStatus status;
  private LocalDate due;
  private PagedRows<NoticeRow> rows;

  @PostConstruct
  void read() {
    area = chosen("area").orElse(null);
    kind = chosen("kind").orElse(null);
    status = chosen("status").flatMap(NoticesPage::known).orElse(null);
    due = AddressedDay.of(address.get("due")).orElse(null);
  }

  private static Optional<NoticeStatus> known(String written) {
    return Arrays.stream(NoticeStatus.values())
        .filter(each -> each.name().equals(written))
        .findFirst();
  }

  private Optional<String> chosen(String name) {
    return Optional.ofNullable(address.get(name)).filter(value -> !value.isEmpty());
  }

  public PagedRows<NoticeRow> getRows() {
    if (rows == null) {
      rows = new PagedRows<>(this::page);
    }
    return rows;
  }

  private Page<NoticeRow> page(int first, int size) {
    AuthorityCode unit = area == null ? null : AuthorityCode.of(area);
    Page<NoticeView> found =
        notices.find(new NoticeCriteria(unit, kind, status, due, due, first, size));
    boolean open = window.window().isOpen(clock.instant());
    return new Page<>(
        found.rows().stream()
            .map(each -> new NoticeRow(each, progress.of(each.getPublicId()), open))
            .toList(),
        found.total());
  }

  /** The same list with what was chosen, under an address that can be kept. */
  public String narrow() {
    StringBuilder outcome = new StringBuilder("/notices/notices.xhtml?faces-redirect=true");
    if (area != null) {
      outcome.append("&area=").append(area);
    }
    if (kind != null) {
      outcome.append("&kind=").append(kind);
    }
    if (status != null) {
      outcome.append("&status=").append(status);
    }
    if (due != null) {
      outcome.append("&due=").append(due);
    }
    return outcome.toString();
  }

  public boolean isNarrowed() {
    return area != null || kind != null || status != null || due != null;
  }

  public List<AuthorityView> getAreas() {
    return areas.within(Act.SEE_NOTICES);
  }

  public NoticeStatus[] getStatuses() {
    return NoticeStatus.values();
  }

  /** The kinds that a notice of the list can be of: those that concern the reader. */
  public List<KindView> getKinds() {
    Set<Circle> circles = access.circles(Act.SEE_NOTICES);
    return kinds.holding().stream()
        .filter(kind -> circles.contains(kind.getNature().circle()))
        .toList();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public NoticeStatus getStatus() {
    return status;
  }

  public void setStatus(NoticeStatus status) {
    this.status = status;
  }

  public LocalDate getDue() {
    return due;
  }

  public void setDue(LocalDate due) {
    this.due = due;
  }
}
