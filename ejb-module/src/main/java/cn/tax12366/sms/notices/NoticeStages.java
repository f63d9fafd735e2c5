package cn.tax12366.sms.notices;

/**
 * How near its deadline a reminder is made, in working days: {@code D-3}, {@code D-0} on the day
 * itself. The same obligation is reminded once per stage and phone, whoever asks, so that a rule
 * and a person do not both remind on one day.
 */
final class NoticeStages {

  private NoticeStages() {}

  static String before(int workingDays) {
    return "D-" + workingDays;
  }
}
