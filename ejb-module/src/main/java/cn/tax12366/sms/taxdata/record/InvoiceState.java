package cn.tax12366.sms.taxdata.record;

/** Where an invoice, or its blank, stands. */
public enum InvoiceState {
  /** 正常. */
  NORMAL,
  /** 作废. */
  VOID,
  /** 红冲: taken back by a negative one. */
  RED,
  /** 失控, 丢失 or 被盗: nobody may use it. */
  LOST
}
