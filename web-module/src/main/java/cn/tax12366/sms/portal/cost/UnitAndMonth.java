package cn.tax12366.sms.portal.cost;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What is looked at by the address: a unit in a month. */
public abstract class UnitAndMonth {

  @Inject private HttpServletRequest request;
  private String unit;
  private String month;

  /** The forms must know what is looked at before the page's parameters are there. */
  @PostConstruct
  void find() {
    unit = request.getParameter("unit");
    month = request.getParameter("month");
  }

  /** Code of the unit; null where the address names none. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** The month as 2026-11; null where the address names none. */
  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }
}
