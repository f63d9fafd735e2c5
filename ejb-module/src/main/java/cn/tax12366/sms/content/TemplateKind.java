package cn.tax12366.sms.content;

/** What a template is for. Further kinds come with the notices that need them. */
public enum TemplateKind {
  /** Filing reminder (纳税提醒, R4.1). */
  FILING_REMINDER
}
