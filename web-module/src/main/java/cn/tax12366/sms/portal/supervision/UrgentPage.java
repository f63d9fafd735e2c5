package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.portal.AddressedDay;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.reporting.urgent.UrgentDay;
import cn.tax12366.sms.reporting.urgent.UrgentNotice;
import cn.tax12366.sms.reporting.urgent.UrgentReporting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;

/** What went out outside the sending window: day by day, and of one day notice by notice. */
@Named
@RequestScoped
public class UrgentPage {

  @Inject private UrgentReporting reporting;
  @Inject private HttpServletRequest request;
  private final PagedRows<UrgentDay> days =
      new PagedRows<>((first, size) -> reporting.days(first, size));
  private final PagedRows<UrgentNotice> notices =
      new PagedRows<>((first, size) -> reporting.notices(asked(), first, size));
  private String day;
  private UrgentDay report;

  /** The forms must know what is looked at before the page's parameters are there. */
  @PostConstruct
  void find() {
    day = request.getParameter("day");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    if (isOfDay()) {
      getReport();
    } else {
      reporting.days(0, 1);
    }
  }

  /** True where the address names a day. */
  public boolean isOfDay() {
    return day != null && !day.isBlank();
  }

  /** The report of the day that the address names. */
  public UrgentDay getReport() {
    if (report == null) {
      report = reporting.get(asked());
    }
    return report;
  }

  /** Null where the address names no day there is. */
  private LocalDate asked() {
    return AddressedDay.of(day).orElse(null);
  }

  public PagedRows<UrgentDay> getDays() {
    return days;
  }

  public PagedRows<UrgentNotice> getNotices() {
    return notices;
  }

  /** The day as 2026-12-10; null for the list of days. */
  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
