package cn.tax12366.sms.portal.cost;

import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.reporting.cost.Bulletin;
import cn.tax12366.sms.reporting.cost.BulletinList;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The bulletin of one bureau and month, to be read, printed or taken as a file. */
@Named
@RequestScoped
public class BulletinPage {

  @Inject private BulletinList list;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  private String unit;
  private String month;
  private Bulletin bulletin;

  /** The forms must know what is looked at before the page's parameters are there. */
  @PostConstruct
  void find() {
    unit = request.getParameter("unit");
    month = request.getParameter("month");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getBulletin();
  }

  /** Code of the bureau. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** The month as 2026-11. */
  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public Bulletin getBulletin() {
    if (bulletin == null) {
      bulletin = list.get(AuthorityCode.of(unit), AddressedMonth.of(month));
    }
    return bulletin;
  }

  /** The bulletin as a file. */
  public StreamedContent getFile() {
    return DefaultStreamedContent.builder()
        .name("bulletin-" + unit + "-" + month + ".csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(
            out ->
                list.export(
                    AuthorityCode.of(unit), AddressedMonth.of(month), language.getLocale(), out))
        .build();
  }
}
