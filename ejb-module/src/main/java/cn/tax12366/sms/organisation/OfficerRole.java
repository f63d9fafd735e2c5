package cn.tax12366.sms.organisation;

/** What an officer is there for; one officer may have several. */
public enum OfficerRole {
  /** Maintains officers of the own unit and below (art. 7(1)); sends nothing. */
  ADMINISTRATOR,
  /** Imports lists, owns reminder rules, prepares notices (art. 7). */
  OPERATOR,
  /** Approves what another of the same department has prepared (art. 10(1), reading A7). */
  APPROVER,
  /** Keeps the phones of the taxpayers entrusted to him (art. 7(2)). */
  FIELD_ADMINISTRATOR,
  /** Daily business operation and supervision by the provincial office (art. 5). */
  BUSINESS_OPERATION,
  /** Line, links and health, by the information centre; no message text, no business (art. 6). */
  TECHNICAL_OPERATION,
  /** Reads the audit trail and nothing else. */
  AUDITOR
}
