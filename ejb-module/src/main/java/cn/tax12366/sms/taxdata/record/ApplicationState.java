package cn.tax12366.sms.taxdata.record;

/** How far an application is. */
public enum ApplicationState {
  /** 已提交. */
  SUBMITTED,
  /** 受理中. */
  IN_ACCEPTANCE,
  /** 待补正: the applicant has to hand something in. */
  TO_COMPLETE,
  /** 审核中. */
  UNDER_REVIEW,
  /** 已办结. */
  DONE,
  /** 不予受理. */
  NOT_ACCEPTED,
  /** 已退回. */
  RETURNED,
  /** 已撤销, by the applicant. */
  WITHDRAWN
}
