package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.organisation.OfficerRole;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be permitted or refused. Which officer may do it stands in {@link AccessPolicy}. */
public enum Act {
  /** Take in a list of taxpayers with their phones (R7.2d). */
  IMPORT_TAXPAYERS("taxpayers:write"),
  /** Add, change or delete the phones of one's own taxpayers (R7.2c). */
  MAINTAIN_TAXPAYERS(null),
  /** Add and update the phones of the county's taxpayers, without deleting any (R7.2d, A13). */
  CORRECT_TAXPAYERS(null),
  /** Look up taxpayers and their phones in one's own area (R7.2b). */
  SEE_TAXPAYERS("taxpayers:read"),
  /** Look up the tax officials of one's own area in the phone book (R7.2a–b). */
  SEE_STAFF(null),
  /** Keep the phone book of the tax officials of one's own area, also by list (R7.2a–b). */
  MAINTAIN_STAFF(null),
  /** Take in lists of filing obligations, amounts due, payments and deferrals (R7.5a, R4.3). */
  IMPORT_FILINGS("filings:write"),
  /** Take in a list of invoices, for those who ask about one (R7.7, R4.5e). */
  IMPORT_INVOICES("invoices:write"),
  /** Take in a list of fixed assessments or of invoice quotas (R7.8a, R7.8b). */
  IMPORT_ASSESSMENTS("assessments:write"),
  /** Take in a list of applications and how far they are (R7.8c, R4.5d). */
  IMPORT_APPLICATIONS("applications:write"),
  /** Prepare a reminder by hand and submit it for approval (R7.5a). */
  PREPARE_REMINDER(null),
  /** Publish to taxpayers of one's own area; by whom it was assigned to (R4.4a, R7.4). */
  PUBLISH_EXTERNAL(null),
  /** Publish to the tax officials of one's own area; likewise (R4.4b, R4.6, R7.4). */
  PUBLISH_INTERNAL(null),
  /** Let what one publishes go out at any hour, for a reason (art. 8, readings A3 and A4). */
  OVERRIDE_WINDOW(null),
  /** Add kinds of notices and change them (R4.7). */
  DEFINE_KINDS(null),
  /** Own and change standing reminder rules (R7.5b, reading A5). */
  MANAGE_RULES(null),
  /** Write message templates and submit them for approval (R5.1). */
  MANAGE_TEMPLATES(null),
  /** Prepare a chase for filing or payment: the collection section alone (R7.3a). */
  PREPARE_CHASE(null),
  /** Approve or return what another of one's own unit and department has submitted (A7). */
  APPROVE(null),
  /** Entrust one's own approving to a colleague for some days (R10.1e). */
  ENTRUST_APPROVAL(null),
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
  /** Found, rename, merge and close units of the tree (R2.2). */
  MAINTAIN_UNITS(null),
  /** See the units and officers of one's own area (R7.1). */
  SEE_OFFICERS(null),
  /** Appoint, change, transfer and end officers who are no administrators (R7.1b–d). */
  MAINTAIN_OPERATORS(null),
  /** Appoint, change and end system administrators, who are those of the tier below (R7.1b–c). */
  MAINTAIN_ADMINISTRATORS(null),
  /** Give and take the publishing grant of the own unit (R7.4b–c). */
  GRANT_PUBLISHING(null),
  /** Allow a second publisher for some days, by the tier above (reading A9). */
  EXCEPT_FROM_ONE_PUBLISHER(null),
  /** Entrust taxpayers to a field tax administrator (R7.2c). */
  ENTRUST_TAXPAYERS(null),
  /** Keep the groups of taxpayers or staff to which a unit writes later (R7.2b). */
  MAINTAIN_GROUPS(null),
  /** See who is signed in, and end a sign-in. */
  CONTROL_SIGN_INS(null),
  /** See a phone number in clear, with a reason (R10.1c). */
  REVEAL_PHONE(null),
  /** Change the tax calendar: holidays, published deadlines, those of the province (R5.1). */
  MAINTAIN_CALENDAR(null),
  /** Draft a word list (R5.1). */
  DRAFT_WORDS(null),
  /** Approve a word list (R10.2b). */
  APPROVE_WORDS(null),
  /** Read the table of who may do what. */
  SEE_POLICY(null),
  /** Stop the use of the platform by a unit or person below, and lift that (R12.1). */
  SUSPEND(null),
  /** Hold sending back for technical reasons, for two hours at most (reading A22). */
  TECHNICAL_HOLD(null),
  /** Stop all that is sent unasked, in the whole province, as one of two persons (R12.1). */
  EMERGENCY_STOP(null),
  /** See what is suspended, how much is sent and what is refused in one's own area (R5.2, R6.4). */
  SUPERVISE(null),
  /** Name who answers for the security of a bureau (R10.1d). */
  NAME_SECURITY_DUTY(null),
  /** See how the duties stand in one's own area: what is lacking, and with whom (R10.1a–b). */
  SEE_DUTIES(null),
  /** Raise change requests, confirm them or send them back (R5.3). */
  RAISE_CHANGES(null),
  /** Accept or decline change requests and report them realised (R6.3). */
  REALISE_CHANGES(null),
  /** See the change requests (R5.3, R6.3). */
  SEE_CHANGES(null),
  /** Draft the safeguard and secrecy rules and put them in force (R10.1a–b). */
  DRAFT_SAFEGUARDS(null),
  /** Read the safeguard and secrecy rules in force, and confirm that (R10.1a–b). */
  READ_SAFEGUARDS(null),
  /** Have everything about a unit, a person or a notice put together as evidence (R12.2). */
  EXPORT_EVIDENCE(null),
  /** Read the audit trail (R12.2). */
  SEE_AUDIT(null);

  /**
   * What a closed unit is still open to: its records, what is going out from it, and whoever
   * maintains the tree, who is told himself what he can do with it.
   */
  private static final Set<Act> UPON_CLOSED_UNITS =
      EnumSet.of(
          SEE_TAXPAYERS,
          SEE_STAFF,
          SEE_NOTICES,
          SEE_MESSAGES,
          CONTROL_SENDING,
          SEE_LINKS,
          MAINTAIN_UNITS,
          SEE_OFFICERS,
          CONTROL_SIGN_INS,
          REVEAL_PHONE,
          SEE_POLICY,
          SUPERVISE,
          EXPORT_EVIDENCE,
          SEE_AUDIT);

  private final String scope;

  Act(String scope) {
    this.scope = scope;
  }

  /**
   * What is to be permitted to whoever maintains an officer of these roles: one who is an
   * administrator beside something else is maintained as an administrator.
   */
  public static Act maintaining(Set<OfficerRole> roles) {
    return roles.stream().anyMatch(OfficerRole::isAdministrator)
        ? MAINTAIN_ADMINISTRATORS
        : MAINTAIN_OPERATORS;
  }

  /** True if it concerns what a closed unit has left, and not what it would do. */
  public boolean isOpenUponClosedUnits() {
    return UPON_CLOSED_UNITS.contains(this);
  }

  /** The article of the regulation that decides who may: {@code 7(2)}. */
  public String article() {
    return AccessPolicy.of(this).article();
  }

  /** What the audit trail calls it when this act was refused: {@code access.see_notices}. */
  public String refusal() {
    return "access." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope that opens this act to a system with an API key, such as {@code filings:write}; empty
   * for what only people do.
   */
  public Optional<String> scope() {
    return Optional.ofNullable(scope);
  }
}
