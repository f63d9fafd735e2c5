package cn.tax12366.sms.organisation.access;

import java.util.Optional;

/** What can be permitted or refused. Which officer may do it stands in {@link AccessPolicy}. */
public enum Act {
  /** Take in a list of taxpayers with their phones (R7.2d). */
  IMPORT_TAXPAYERS("taxpayers:write"),
  /** Add, change or delete the phones of one's own taxpayers (R7.2c). */
  MAINTAIN_TAXPAYERS(null),
  /** Look up taxpayers and their phones in one's own area (R7.2b). */
  SEE_TAXPAYERS("taxpayers:read"),
  /** Take in a list of filing obligations (R7.5a). */
  IMPORT_FILINGS("filings:write"),
  /** Prepare a reminder by hand and submit it for approval (R7.5a). */
  PREPARE_REMINDER(null),
  /** Own and change standing reminder rules (R7.5b, reading A5). */
  MANAGE_RULES(null),
  /** Write message templates and submit them for approval (R5.1). */
  MANAGE_TEMPLATES(null),
  /** Prepare a chase for filing or payment: the collection section alone (R7.3a). */
  PREPARE_CHASE(null),
  /** Approve or return what another of one's own unit and department has submitted (A7). */
  APPROVE(null),
  /** See notices and their progress (R7.2b, R5.2). */
  SEE_NOTICES("notices:read"),
  /** See single messages and their life (R7.2b, R5.2). */
  SEE_MESSAGES("messages:read"),
  /** Pause, resume or stop a notice that is going out (R5.2). */
  CONTROL_SENDING(null),
  /** See the state of the links to the carrier, rates and queues (R6.1). */
  SEE_LINKS(null),
  /** Start, stop or isolate a link to the carrier (R6.1). */
  CONTROL_LINKS(null),
  /** Give keys to other systems and take them away (R2.2, R6.1). */
  MANAGE_CLIENTS(null),
  /** Read the audit trail (R12.2). */
  SEE_AUDIT(null);

  private final String scope;

  Act(String scope) {
    this.scope = scope;
  }

  /**
   * The scope that opens this act to a system with an API key, such as {@code filings:write}; empty
   * for what only people do.
   */
  public Optional<String> scope() {
    return Optional.ofNullable(scope);
  }
}
