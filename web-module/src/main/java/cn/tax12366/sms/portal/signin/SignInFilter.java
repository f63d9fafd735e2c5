package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.organisation.signin.SittingCriteria.Order;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What narrows and orders the list of sign-ins: as it stands in the address of the page. */
@Named
@RequestScoped
public class SignInFilter {

  /** Of those that have ended so many days are shown unless somebody asks for more. */
  private static final int DAYS_BACK = 7;

  @Inject @SystemTime private Clock clock;

  private String unit;
  private String words;
  private LocalDate since;
  private boolean ended;
  private Order order;

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** Part of a name or of a code; null for all. */
  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** The first day on which they began; null for all that go on. */
  public LocalDate getSince() {
    return since == null && ended ? LocalDate.now(clock).minusDays(DAYS_BACK) : since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  Instant begunSince() {
    return getSince() == null ? null : getSince().atStartOfDay(ClockProducer.ZONE).toInstant();
  }

  /** True for those that have ended instead of those that go on. */
  public boolean isEnded() {
    return ended;
  }

  public void setEnded(boolean ended) {
    this.ended = ended;
  }

  /** Null for the latest used first. */
  public Order getOrder() {
    return order;
  }

  public void setOrder(Order order) {
    this.order = order;
  }

  public boolean isNarrow() {
    return unit != null || words != null || since != null || ended;
  }
}
