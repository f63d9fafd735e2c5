package cn.tax12366.sms.reporting.evidence;

/** What a package can be about. The names are stored. */
public enum EvidenceKind {
  /** A unit with all below it. */
  UNIT,
  /** One officer. */
  OFFICER,
  /** One notice. */
  NOTICE
}
