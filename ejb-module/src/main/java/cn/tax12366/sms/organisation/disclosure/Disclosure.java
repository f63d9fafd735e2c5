package cn.tax12366.sms.organisation.disclosure;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives a phone number in clear to a person who says what for (R10.1c, S21). */
@Stateless
@RolesAllowed("OFFICER")
public class Disclosure {

  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 200;

  private AccessDecision access;
  private RevealAllowance allowance;
  private DisclosureSettings settings;
  private AuditTrail audit;
  private Clock clock;

  /** For the container. */
  public Disclosure() {}

  @Inject
  Disclosure(
      AccessDecision access,
      RevealAllowance allowance,
      DisclosureSettings settings,
      AuditTrail audit,
      @SystemTime Clock clock) {
    this.access = access;
    this.allowance = allowance;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The digits of {@code phone}.
   *
   * @param unit whose taxpayer it belongs to
   * @param subject where the number stands, such as {@code message:17}; the audit trail names it
   * @param reason what for, 4–200 characters
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not upon this unit
   * @throws RevealNeedsReason if no reason is given, or none that says anything
   * @throws TooManyReveals if the caller has seen as many within the hour as he may
   */
  public String reveal(AuthorityCode unit, String subject, PhoneNumber phone, String reason) {
    String because = counted(unit, "phone.revealed", subject, reason);
    audit.record(
        Entry.of("phone.revealed", subject)
            .detail(phone.masked() + ": " + because)
            .fact("phone", phone.masked())
            .fact("reason", because));
    return phone.digits();
  }

  /**
   * Permits a file that has numbers in full. It counts as one against the hour; how many numbers
   * one file has is limited by who writes it.
   *
   * @param unit whose it is
   * @param subject the file, such as {@code evidence:17}; the audit trail names it
   * @param numbers how many it has, as far as that is known
   * @param reason what for, 4–200 characters
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not upon this unit
   * @throws RevealNeedsReason if no reason is given, or none that says anything
   * @throws TooManyReveals if the caller has seen as many within the hour as he may
   */
  public void permit(AuthorityCode unit, String subject, int numbers, String reason) {
    String because = counted(unit, "phone.handed-out", subject, reason);
    audit.record(
        Entry.of("phone.handed-out", subject)
            .detail(because)
            .fact("numbers", numbers)
            .fact("reason", because));
  }

  /** The reason, once it is permitted and counted. */
  private String counted(AuthorityCode unit, String act, String subject, String reason) {
    OfficerView officer = access.require(Act.REVEAL_PHONE, unit);
    String why = reason == null ? "" : reason.strip();
    if (why.codePoints().distinct().count() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      throw new RevealNeedsReason(SHORTEST_REASON, LONGEST_REASON);
    }
    int most = settings.revealsAnHour();
    if (!allowance.take(officer.getCode(), most, clock.instant())) {
      audit.recordRefusal(act, subject, "more than " + most + " within an hour");
      throw new TooManyReveals(most);
    }
    return PhoneNumber.maskedWithin(why);
  }
}
