package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.portal.Today;
import cn.tax12366.sms.reporting.supervision.AttemptSearch;
import cn.tax12366.sms.reporting.supervision.NoticeSearch;
import cn.tax12366.sms.reporting.supervision.NoticeSearch.Trouble;
import cn.tax12366.sms.reporting.supervision.SupervisionCriteria;
import cn.tax12366.sms.reporting.supervision.SupervisionOrder;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is looked at: as it stands in the address of the page of supervision. */
@Named
@RequestScoped
public class SupervisionFilter {

  /** Which list stands below the figures. */
  public enum Listed {
    NOTICES,
    REFUSED
  }

  @Inject private Today today;
  private String unit;
  private SupervisionPeriod period;
  private LocalDate from;
  private LocalDate to;
  private SupervisionOrder order;
  private Listed list;
  private NoticeStatus status;
  private Trouble trouble;
  private RefusalKind kind;
  private String person;
  private String act;
  private String article;

  SupervisionCriteria criteria() {
    AuthorityCode code = unit == null || unit.isBlank() ? null : AuthorityCode.of(unit.strip());
    return new SupervisionCriteria(code, getFrom(), getTo());
  }

  NoticeSearch notices(int first, int size) {
    return new NoticeSearch(criteria(), status, trouble, first, size);
  }

  AttemptSearch attempts(int first, int size) {
    return new AttemptSearch(criteria(), kind, person, act, article, first, size);
  }

  /** As it stands; each link begins with it. */
  public SupervisionAddress getAddress() {
    boolean own = getPeriod() == SupervisionPeriod.OWN;
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("unit", unit);
    asked.put("period", period == null ? null : period.name());
    asked.put("from", own ? getFrom().toString() : null);
    asked.put("to", own ? getTo().toString() : null);
    asked.put("order", order == null ? null : order.name());
    asked.put("list", list == null ? null : list.name());
    asked.put("status", status == null ? null : status.name());
    asked.put("trouble", trouble == null ? null : trouble.name());
    asked.put("kind", kind == null ? null : kind.name());
    asked.put("person", person);
    asked.put("act", act);
    asked.put("article", article);
    return new SupervisionAddress(asked);
  }

  /** True if the list below is narrowed to some of what the figures count. */
  public boolean isNarrow() {
    return getList() == Listed.NOTICES
        ? status != null || trouble != null
        : kind != null || isSomething(person) || isSomething(act) || isSomething(article);
  }

  private static boolean isSomething(String text) {
    return text != null && !text.isBlank();
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** Today where nothing is said. */
  public SupervisionPeriod getPeriod() {
    return period == null ? SupervisionPeriod.TODAY : period;
  }

  public void setPeriod(SupervisionPeriod period) {
    this.period = period;
  }

  /** The first day, of whichever period. */
  public LocalDate getFrom() {
    LocalDate first = getPeriod().from(today.getDate());
    return first != null ? first : from != null ? from : today.getDate();
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  /** The last day, of whichever period. */
  public LocalDate getTo() {
    LocalDate last = getPeriod().to(today.getDate());
    return last != null ? last : to != null ? to : today.getDate();
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public SupervisionOrder getOrder() {
    return order == null ? SupervisionOrder.STANDING_OUT : order;
  }

  public void setOrder(SupervisionOrder order) {
    this.order = order;
  }

  public Listed getList() {
    return list == null ? Listed.NOTICES : list;
  }

  public void setList(Listed list) {
    this.list = list;
  }

  public NoticeStatus getStatus() {
    return status;
  }

  public void setStatus(NoticeStatus status) {
    this.status = status;
  }

  public Trouble getTrouble() {
    return trouble;
  }

  public void setTrouble(Trouble trouble) {
    this.trouble = trouble;
  }

  public RefusalKind getKind() {
    return kind;
  }

  public void setKind(RefusalKind kind) {
    this.kind = kind;
  }

  /** Officer code, or {@code client:} and the name of a system. */
  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  /** As in the audit trail. */
  public String getAct() {
    return act;
  }

  public void setAct(String act) {
    this.act = act;
  }

  public String getArticle() {
    return article;
  }

  public void setArticle(String article) {
    this.article = article;
  }
}
