package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The caller may not do this here. Says which act, who, upon which unit, why, by which article. */
public final class NotPermitted extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  /** Why it is not permitted; the texts stand beside those of the refusals. */
  public enum Reason {
    /** The caller is no active officer and no active client. */
    NOBODY,
    /** The officer has not yet replaced the password that was assigned to him (R10.3b). */
    PASSWORD,
    /** A superior has stopped the use by the caller or by his unit (art. 12). */
    SUSPENDED,
    /** Role, department or unit of the officer have no such function. */
    OFFICE,
    /** The unit acted upon lies outside the officer's area. */
    AREA,
    /** The unit acted upon is closed: its records are read, and nothing new comes to it. */
    CLOSED,
    /** What is to be approved is another department's. */
    DEPARTMENT,
    /** The key of the system does not carry the scope, or the act is for people only. */
    SCOPE,
    /** The officer who answers for the system has left, or does not stand above its area. */
    PATRON
  }

  private final Act act;
  private final String caller;
  private final String target;
  private final Reason reason;

  /**
   * Somebody or something a refusal speaks of.
   *
   * @param name empty where none is known
   */
  record Named(String name, String code) {

    /** Such as {@code 金水区税务局 14101050000}, in whatever language the sentence is. */
    @Override
    public String toString() {
      return name.isEmpty() ? code : name + " " + code;
    }
  }

  NotPermitted(Act act, Named caller, Named target, Reason reason) {
    super(act, caller.toString(), target.toString(), reason, AccessPolicy.of(act).article());
    this.act = act;
    this.caller = caller.code();
    this.target = target.code();
    this.reason = reason;
  }

  public Act act() {
    return act;
  }

  /** Officer code, {@code client:} and name, or another name of the container's. */
  public String caller() {
    return caller;
  }

  /** Code of the unit acted upon; {@code -} where none was named. */
  public String target() {
    return target;
  }

  public Reason reason() {
    return reason;
  }
}
