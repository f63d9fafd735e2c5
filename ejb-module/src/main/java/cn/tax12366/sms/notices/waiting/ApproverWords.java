package cn.tax12366.sms.notices.waiting;

import cn.tax12366.sms.approval.OverdueForDecider;
import java.util.Map;

/**
 * What an approver reads: how many requests wait, and of the oldest its kind and unit. Nothing of
 * what they say, no title and no address: the phone may lie on a table.
 */
final class ApproverWords {

  private static final Map<String, String> KINDS =
      Map.of(
          "template", "短信模板",
          "reminder-rule", "提醒规则",
          "notice", "申报提醒",
          "notice-kind", "信息种类",
          "calendar-change", "征期日历变更");

  private ApproverWords() {}

  /**
   * Without the platform's sign in front.
   *
   * @param unit short name of the oldest one's unit
   */
  static String of(OverdueForDecider overdue, String unit) {
    String oldest = unit + "的" + kind(overdue);
    return overdue.getCount() == 1
        ? "有1项审批等候您已久：" + oldest + "，请登录短信平台处理。"
        : "有%d项审批等候您已久，最早一项为%s，请登录短信平台处理。".formatted(overdue.getCount(), oldest);
  }

  private static String kind(OverdueForDecider overdue) {
    return overdue.getOldestKind().equals("notice") && overdue.oldestFact("notice-kind") != null
        ? "信息发布"
        : KINDS.getOrDefault(overdue.getOldestKind(), "审批事项");
  }
}
