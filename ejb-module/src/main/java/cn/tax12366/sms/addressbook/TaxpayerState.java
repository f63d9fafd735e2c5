package cn.tax12366.sms.addressbook;

/** What the register says of a taxpayer (纳税人状态). */
public enum TaxpayerState {
  /** 正常. */
  NORMAL,
  /** 停业: closed for a while by its own application. */
  SUSPENDED_BUSINESS,
  /** 非正常户: cannot be found and does not file. */
  ABNORMAL,
  /** 注销: struck off. */
  DEREGISTERED
}
