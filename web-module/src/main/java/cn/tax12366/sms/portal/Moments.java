package cn.tax12366.sms.portal;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Instants as people read them, in Asia/Shanghai. */
@Named
@ApplicationScoped
public class Moments {

  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Clock clock;

  /** For the container. */
  protected Moments() {}

  @Inject
  public Moments(@BusinessTime Clock clock) {
    this.clock = clock;
  }

  /** The hour for today, with the day before that, with the year where it is another one. */
  public String text(Instant moment) {
    if (moment == null) {
      return "";
    }
    LocalDate today = LocalDate.now(clock);
    ZonedDateTime local = moment.atZone(ClockProducer.ZONE);
    if (local.toLocalDate().equals(today)) {
      return local.format(TODAY);
    }
    return local.format(local.getYear() == today.getYear() ? THIS_YEAR : FULL);
  }

  /** Day and hour in full, for titles and machines' eyes. */
  public String full(Instant moment) {
    return moment == null ? "" : moment.atZone(ClockProducer.ZONE).format(FULL);
  }
}
