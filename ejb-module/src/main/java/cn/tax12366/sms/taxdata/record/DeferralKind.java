package cn.tax12366.sms.taxdata.record;

/** What was put off. */
public enum DeferralKind {
  /** 延期申报: the return (detailed rules art. 37). */
  FILING,
  /** 延期缴纳税款: the payment, by three months at most (law on tax administration art. 31). */
  PAYMENT
}
