package cn.tax12366.sms.addressbook;

/** In which capacity someone answers a taxpayer's phone. */
public enum PhoneRole {
  /** 法定代表人（业主）. */
  LEGAL_REPRESENTATIVE,
  /** 财务负责人. */
  FINANCE,
  /** 办税人员, often an agent with many taxpayers. */
  FILING_AGENT
}
