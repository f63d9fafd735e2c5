package cn.tax12366.sms.organisation;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Takes authorities and officers into the books. What is there already stays as it is, so that a
 * list can be taken in again after an interruption. For the platform itself, not for people: the
 * administrators' acts (art. 7(1)) have a door of their own.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class OrganisationRegister {

  @Inject private Authorities authorities;
  @Inject private Officers officers;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * An authority to be founded.
   *
   * @param parent the unit directly above; null for the province alone
   * @param shortName at most 40 characters, for signatures
   * @param countyFunctions for units other than counties (reading A25); counties always have them
   */
  public record NewAuthority(
      AuthorityCode code,
      AuthorityCode parent,
      Tier tier,
      String name,
      String shortName,
      boolean countyFunctions) {}

  /** An officer to be appointed. */
  public record NewOfficer(
      OfficerCode code,
      String realName,
      AuthorityCode unit,
      DepartmentKind department,
      Set<OfficerRole> roles) {}

  /**
   * Founds authorities, all or none, each after the one above it; leaves out codes that exist.
   *
   * @throws UnknownAuthority if a parent does not exist
   * @throws MisplacedAuthority if a parent does not stand above the tier
   */
  public void found(List<NewAuthority> wanted) {
    wanted.forEach(this::found);
  }

  /** Founds one authority, as {@link #found(List)}. */
  public void found(NewAuthority wanted) {
    if (authorities.find(wanted.code()).isPresent()) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    authorities.add(
        wanted.parent() == null
            ? Authority.province(wanted.code(), wanted.name(), wanted.shortName(), today)
            : unit(wanted.parent())
                .found(
                    wanted.code(),
                    wanted.tier(),
                    wanted.name(),
                    wanted.shortName(),
                    wanted.countyFunctions(),
                    today));
    audit.record(
        Entry.of("authority.founded", "authority:" + wanted.code())
            .called(wanted.name())
            .detail(wanted.name()));
  }

  /**
   * Appoints officers, all or none; leaves out codes that exist.
   *
   * @throws UnknownAuthority if a unit does not exist
   * @throws NoRealName if a name is nobody's
   * @throws NoAdministratorAtBranch if a branch were to get an administrator
   */
  public void appoint(List<NewOfficer> wanted) {
    wanted.forEach(this::appoint);
  }

  /** Appoints one officer, as {@link #appoint(List)}. */
  public void appoint(NewOfficer wanted) {
    if (officers.find(wanted.code()).isPresent()) {
      return;
    }
    officers.add(
        Officer.appoint(
            wanted.code(),
            wanted.realName(),
            unit(wanted.unit()),
            wanted.department(),
            wanted.roles()));
    audit.record(
        Entry.of("officer.appointed", "officer:" + wanted.code())
            .called(wanted.realName())
            .detail(wanted.unit() + " " + wanted.department() + " " + wanted.roles())
            .fact("unit", unit(wanted.unit()).view().getName())
            .fact("department", wanted.department())
            .fact("roles", wanted.roles().toString().replaceAll("[\\[\\]]", "")));
  }

  private Authority unit(AuthorityCode code) {
    return authorities.find(code).orElseThrow(() -> new UnknownAuthority(code));
  }
}
