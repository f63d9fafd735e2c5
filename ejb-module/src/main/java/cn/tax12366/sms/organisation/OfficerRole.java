package cn.tax12366.sms.organisation;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an officer is there for; one officer may have several. The one table of roles: what each may
 * do stands in {@code access}. Publishing is no role but a grant to a named person (art. 7(4)).
 *
 * <p>The three administrators, system, security and audit, exclude one another: who makes accounts
 * neither decides what is secret nor reads what he has done.
 */
public enum OfficerRole {
  /** System administrator of one of the three tiers (art. 7(1)); sends nothing. */
  ADMINISTRATOR,
  /** Security administrator of the province: approves word lists, ends sign-ins (art. 10(1)). */
  SECURITY_ADMINISTRATOR,
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
  /** 12366 case staff of province or city: accepts and answers (art. 7(6)). */
  CASE_OFFICER,
  /** Supervises the 12366 case staff and approves results (art. 7(6), reading A7). */
  CASE_SUPERVISOR,
  /** The report centre (举报中心): handles reports under seal (art. 7(6)). */
  REPORT_CENTRE,
  /** Audit administrator: reads the audit trail and nothing else. */
  AUDITOR;

  private static final Set<OfficerRole> ADMINISTRATORS =
      EnumSet.of(ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR);

  /** True for the three administrators, of which a person can be one only. */
  public boolean isAdministrator() {
    return ADMINISTRATORS.contains(this);
  }
}
