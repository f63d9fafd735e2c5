package cn.tax12366.sms.portal.cost;

import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.reporting.cost.Bulletin;
import cn.tax12366.sms.reporting.cost.BulletinList;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;

/** The bulletins of a month, of each bureau that the reader watches over. */
@Named
@RequestScoped
public class BulletinsPage {

  @Inject private BulletinList list;
  @Inject private HttpServletRequest request;
  private final PagedRows<Bulletin> rows =
      new PagedRows<>((first, size) -> list.find(getShown(), first, size));
  private String month;
  private List<YearMonth> months;

  /** The forms must know what is looked at before the page's parameters are there. */
  @PostConstruct
  void find() {
    month = request.getParameter("month");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getMonths();
  }

  /** The month as 2026-11; null for the newest. */
  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  /** Those that have bulletins, the newest first. */
  public List<YearMonth> getMonths() {
    if (months == null) {
      months = list.months();
    }
    return months;
  }

  /** The month whose bulletins are shown; null where there are none at all. */
  public YearMonth getShown() {
    YearMonth asked = AddressedMonth.of(month);
    return asked != null || getMonths().isEmpty() ? asked : getMonths().get(0);
  }

  public PagedRows<Bulletin> getRows() {
    return rows;
  }
}
