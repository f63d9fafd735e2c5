package cn.tax12366.sms.portal.filing;

import cn.tax12366.sms.portal.Today;
import cn.tax12366.sms.taxdata.deadline.CalendarEntry;
import cn.tax12366.sms.taxdata.deadline.DeadlineKind;
import cn.tax12366.sms.taxdata.deadline.TaxCalendar;
import cn.tax12366.sms.taxdata.deadline.change.CalendarChangeKind;
import cn.tax12366.sms.taxdata.deadline.change.CalendarChanging;
import cn.tax12366.sms.taxdata.deadline.change.CalendarProposal;
import cn.tax12366.sms.taxdata.deadline.change.ChangePreview;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A change of the tax calendar: written, looked at, put forward. */
@Named
@RequestScoped
public class CalendarChangePage {

  @Inject private CalendarChanging changing;
  @Inject private TaxCalendar calendar;
  @Inject private Today today;
  @Inject private HttpServletRequest request;

  private CalendarChangeKind kind = CalendarChangeKind.SHIFT;
  private int year;
  private String which;
  private LocalDate deadline;
  private LocalDate validFrom;
  private String document;
  private String reason;
  private String lines;
  private boolean lookedAt;
  private ChangePreview preview;
  private List<CalendarEntry> movable;

  /** The form must know which one it is before the page's parameters are there. */
  @PostConstruct
  void begin() {
    String asked = request.getParameter("kind");
    kind =
        Arrays.stream(CalendarChangeKind.values())
            .filter(each -> each.name().equals(asked))
            .findFirst()
            .orElse(CalendarChangeKind.SHIFT);
    String written = request.getParameter("year");
    year =
        written != null && written.matches("20[0-9]{2}")
            ? Integer.parseInt(written)
            : today.getDate().getYear();
    which = request.getParameter("which");
    lookedAt = "true".equals(request.getParameter("lookedAt"));
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    SortedMap<Integer, LocalDate> computed = changing.computed(Year.of(year));
    if (kind == CalendarChangeKind.DEADLINES && lines == null) {
      lines = computed.values().stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
    }
    if (kind == CalendarChangeKind.HOLIDAYS && lines == null) {
      lines =
          calendar.of(Year.of(year)).getSchedule() == null
              ? null
              : calendar.of(Year.of(year)).getSchedule().getDays().stream()
                  .map(day -> day.day() + " " + (day.rest() ? "休 " : "班 ") + day.occasion())
                  .collect(Collectors.joining("\n"));
    }
  }

  public void look() {
    preview = changing.preview(proposal());
    lookedAt = true;
  }

  public String propose() {
    changing.propose(proposal());
    return "/filing/calendar.xhtml?faces-redirect=true&year=" + year + "#changes";
  }

  private CalendarProposal proposal() {
    if (kind == CalendarChangeKind.SHIFT) {
      CalendarEntry entry =
          getMovable().stream()
              .filter(each -> key(each).equals(which))
              .findFirst()
              .orElseGet(() -> getMovable().get(0));
      return CalendarProposal.shift(
          entry.getDeadline().getKind(),
          entry.getDeadline().getMonth(),
          deadline,
          validFrom,
          document,
          reason);
    }
    return CalendarProposal.list(kind, Year.of(year), document, reason, lines);
  }

  /** The deadlines of the year that are not over. */
  public List<CalendarEntry> getMovable() {
    if (movable == null) {
      movable =
          calendar.of(Year.of(year)).getEntries().stream()
              .filter(entry -> !entry.getDeadline().getDay().isBefore(today.getDate()))
              .toList();
    }
    return movable;
  }

  /** By which the form names a deadline: PERIODIC-2026-12. */
  public String key(CalendarEntry entry) {
    return key(entry.getDeadline().getKind(), entry.getDeadline().getMonth());
  }

  private static String key(DeadlineKind kind, YearMonth month) {
    return kind + "-" + month;
  }

  public boolean isShift() {
    return kind == CalendarChangeKind.SHIFT;
  }

  public CalendarChangeKind getKind() {
    return kind;
  }

  public int getYear() {
    return year;
  }

  public String getAddress() {
    return String.valueOf(year);
  }

  /** Null before it was looked at. */
  public ChangePreview getPreview() {
    return preview;
  }

  /** True once it was looked at: then it can be put forward. */
  public boolean isLookedAt() {
    return lookedAt;
  }

  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = which;
  }

  public LocalDate getDeadline() {
    return deadline;
  }

  public void setDeadline(LocalDate deadline) {
    this.deadline = deadline;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }
}
