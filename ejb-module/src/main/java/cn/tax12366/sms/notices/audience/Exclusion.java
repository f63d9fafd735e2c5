package cn.tax12366.sms.notices.audience;

/** Why somebody is neither chased nor reminded although something of his is open. */
public enum Exclusion {
  /** 停业. */
  SUSPENDED_BUSINESS,
  /** 非正常户. */
  ABNORMAL,
  /** 注销. */
  DEREGISTERED,
  /** 定期定额, 简易申报. */
  SIMPLIFIED_FILING,
  /** All of it has an approved extension (延期申报) or deferral (延期缴纳税款). */
  PUT_OFF
}
