package cn.tax12366.sms.reporting.urgent;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Writes the reports of days that are over, one after another and each in a transaction of its own;
 * also of a day on which nothing left outside the window.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class UrgentReportWriting {

  @Inject private UrgentReports reports;
  @Inject private UrgentRows rows;
  @Inject private SendingWindowSettings settings;
  @Inject @BusinessTime private Clock clock;

  /**
   * Writes that of the earliest day that is over and has none yet; the platform's first day is that
   * of its first message.
   *
   * @return whether there was such a day; false also while something of it is on the wire
   */
  public boolean writeNext() {
    LocalDate today = LocalDate.now(clock);
    SendingWindow window = settings.window();
    Optional<LocalDate> due =
        reports
            .latest()
            .map(day -> day.plusDays(1))
            .or(rows::first)
            .filter(day -> day.isBefore(today) && !rows.isBeingSent(day, window));
    due.ifPresent(day -> write(day, window));
    return due.isPresent();
  }

  private void write(LocalDate day, SendingWindow window) {
    reports.add(day, clock.instant(), window);
    for (UrgentNotice notice : rows.left(day, window)) {
      reports.add(notice, rows.approvers(notice));
    }
  }
}
