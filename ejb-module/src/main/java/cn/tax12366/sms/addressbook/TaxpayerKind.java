package cn.tax12366.sms.addressbook;

/** What sort of taxpayer it is; decides how the texts address it. */
public enum TaxpayerKind {
  /** 单位纳税人. */
  COMPANY,
  /** 个体工商户. */
  HOUSEHOLD
}
