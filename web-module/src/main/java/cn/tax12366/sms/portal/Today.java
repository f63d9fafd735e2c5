package cn.tax12366.sms.portal;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** The bureau's day and hour, as the head of every page shows them. */
@Named
@RequestScoped
public class Today {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Duration TRUE = Duration.ofMinutes(1);

  @Inject @BusinessTime private Clock business;
  @Inject @SystemTime private Clock system;
  @Inject private Language language;

  public LocalDate getDate() {
    return LocalDate.now(business);
  }

  public String getWeekday() {
    return getDate().getDayOfWeek().getDisplayName(TextStyle.SHORT, language.getLocale());
  }

  public String getTime() {
    return ZonedDateTime.now(business).format(TIME);
  }

  /** True in the demo, whose clock does not show the true time. */
  public boolean isShifted() {
    return Duration.between(system.instant(), business.instant()).abs().compareTo(TRUE) > 0;
  }
}
