package cn.tax12366.sms.addressbook;

/** What a phone may want or not want. */
public enum SubscriptionKind {
  /** 纳税提醒: reminders before a filing deadline (art. 7(5)). */
  FILING_REMINDER,
  /** 信息发布: announcements (art. 7(4)). */
  NOTICE
}
