package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Assigns publishing in cities and counties: to a named person, by the administrator of the same
 * unit, generally to one only (R7.4b–c, readings A9 and A10). The province is not limited and has
 * no grants.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class PublishingAdministration {

  @Inject private PublishingRecords records;
  @Inject private OfficerDirectory officers;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Assigns publishing of a kind to an officer of the caller's unit. Where somebody else has it, a
   * free allowance of the tier above is used, and the grant ends with it.
   *
   * @throws PublisherOutOfPlace if he is no operator of a department that publishes this
   * @throws OnePublisherOnly if somebody has it, this officer or another, and no allowance is free
   */
  public void grant(OfficerCode code, PublishingKind kind) {
    OfficerView officer = officers.get(code);
    AuthorityCode unit = officer.getAuthorityCode();
    OfficerView grantor = access.require(Act.GRANT_PUBLISHING, unit);
    if (!kind.isOpenTo(officer)) {
      throw new PublisherOutOfPlace(officer, kind);
    }
    PublishingGrant grant = grant(officer, kind, grantor.getCode());
    records.add(grant);
    audit.record(
        entry(
                "publishing.granted",
                grant,
                "to officer:" + code + (grant.lastDay() == null ? "" : " until " + grant.lastDay()))
            .fact("to", officer.getRealName())
            .fact("until", grant.lastDay())
            .change("holder", null, officer.getRealName()));
  }

  private PublishingGrant grant(OfficerView officer, PublishingKind kind, OfficerCode grantor) {
    AuthorityCode unit = officer.getAuthorityCode();
    Optional<PublishingGrant> holder = records.holder(PublishingGrant.place(unit, kind));
    if (holder.isEmpty()) {
      return PublishingGrant.regular(unit, kind, officer.getCode(), grantor, clock.instant());
    }
    return records.allowances(unit, kind, today()).stream()
        .filter(any -> !holder.get().officer().equals(officer.getCode()))
        .filter(allowance -> records.holder(allowance.place()).isEmpty())
        .findFirst()
        .map(
            allowance ->
                PublishingGrant.further(allowance, officer.getCode(), grantor, clock.instant()))
        .orElseThrow(
            () ->
                new OnePublisherOnly(
                    officer.getAuthority(), kind, officers.get(holder.get().officer())));
  }

  /**
   * Takes publishing away; what was stays as history.
   *
   * @throws NoSuchGrant if there is none by this id, or it has ended
   */
  public void end(long id) {
    PublishingGrant grant = records.find(id).orElseThrow(() -> new NoSuchGrant(id));
    OfficerCode caller = access.require(Act.GRANT_PUBLISHING, grant.unit()).getCode();
    if (!grant.isInForce(today())) {
      throw new NoSuchGrant(id);
    }
    grant.end(caller, clock.instant());
    String holder = officers.get(grant.officer()).getRealName();
    audit.record(
        entry("publishing.ended", grant, "of officer:" + grant.officer())
            .fact("from", holder)
            .change("holder", holder, null));
  }

  /**
   * Allows a unit of the tier below a further publisher for some days (reading A9).
   *
   * @param lastDay today or later
   * @param reason 1 to 200 characters, kept
   * @throws ImpossibleAllowance if the days do not follow each other, are over, or the reason is
   *     missing
   */
  public void except(
      AuthorityCode unit,
      PublishingKind kind,
      LocalDate firstDay,
      LocalDate lastDay,
      String reason) {
    OfficerView caller = access.require(Act.EXCEPT_FROM_ONE_PUBLISHER, unit);
    String because = reason == null ? "" : reason.strip();
    if (firstDay == null
        || lastDay == null
        || lastDay.isBefore(firstDay)
        || lastDay.isBefore(today())
        || because.isEmpty()
        || because.length() > PublisherAllowance.LONGEST_REASON) {
      throw new ImpossibleAllowance();
    }
    AuthorityView excepted = authorities.get(unit);
    records.add(
        new PublisherAllowance(unit, kind, firstDay, lastDay)
            .allowed(caller.getCode(), because, clock.instant()));
    audit.record(
        Entry.of("publishing.excepted", PublishingGrant.subject(unit, kind))
            .detail(firstDay + " to " + lastDay + ": " + because)
            .fact("unit", excepted.getName())
            .fact("kind", kind)
            .fact("from", firstDay)
            .fact("until", lastDay)
            .fact("reason", because));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Entry entry(String act, PublishingGrant grant, String detail) {
    return Entry.of(act, grant.subject())
        .detail(detail)
        .fact("unit", authorities.get(grant.unit()).getName())
        .fact("kind", grant.kind());
  }
}
