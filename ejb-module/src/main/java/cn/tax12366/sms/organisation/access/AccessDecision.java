package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.ClientRegistry.RegisteredClient;
import cn.tax12366.sms.organisation.access.NotPermitted.Named;
import cn.tax12366.sms.organisation.access.NotPermitted.Reason;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one decision point (D8): may the caller do this, upon this unit? The caller is whom the
 * container has authenticated; under a mandate ({@link ActingOfficer}) the officer who gave it.
 *
 * <p>An approver may entrust {@link Act#APPROVE} to a colleague for some days ({@link
 * EntrustedApproval}): then the colleague may do what the approver may do himself at that moment,
 * and is named as who did it.
 *
 * <p>The platform itself ({@code system}) without a mandate is permitted nothing here: what it does
 * on its own account it does through services that are open to the role SYSTEM alone.
 */
@Stateless
@PermitAll
public class AccessDecision {

  private static final String SYSTEM = "system";

  @Resource private SessionContext session;
  @Inject private CurrentMandate mandate;
  @Inject private OfficerDirectory officers;
  @Inject private AuthorityDirectory authorities;
  @Inject private Instance<ClientRegistry> clients;
  @Inject private Instance<SuspendedUse> suspended;
  @Inject private Instance<EntrustedApproval> entrusted;
  @Inject private AuditTrail audit;

  /**
   * Demands that the caller may do {@code act} upon {@code target}.
   *
   * @return the officer in whose name it is done; for a system with an API key the one who answers
   *     for it
   * @throws NotPermitted if not; the refusal is in the audit trail then
   */
  public OfficerView require(Act act, AuthorityCode target) {
    return orRefuse(decide(act, target, null));
  }

  /**
   * Demands that the caller may do {@code act} upon what {@code department} of {@code target} has
   * issued, and belongs to that department himself (reading A7).
   *
   * @throws NotPermitted if not; the refusal is in the audit trail then
   */
  public OfficerView require(Act act, AuthorityCode target, DepartmentKind department) {
    return orRefuse(decide(act, target, department));
  }

  /**
   * Demands that the caller may do {@code act} somewhere: upon one unit at least, be it his own or
   * one below it. What he does it upon is then asked for with its unit.
   *
   * @throws NotPermitted if nowhere; the refusal is in the audit trail then
   */
  public OfficerView require(Act act) {
    return orRefuse(decide(act, null, null));
  }

  /**
   * The area within which the caller may do {@code act}: what a query filters by (D8).
   *
   * @throws NotPermitted if there is none; the refusal is in the audit trail then
   * @throws IllegalArgumentException if {@code act} is not one that reaches a whole area: such an
   *     act is asked for unit by unit
   */
  public AuthorityView area(Act act) {
    Decision decision = decide(act, null, null);
    orRefuse(decision);
    if (!decision.wholeArea()) {
      throw new IllegalArgumentException(act + " does not reach everything below a unit");
    }
    return decision.area();
  }

  /**
   * Of which notices, and of their messages, the caller may do {@code act} (R7.4g–h): what a query
   * about them filters by, beside the area. What is of another circle is for him as if it did not
   * exist. A system with an API key sees with the eyes of the officer who answers for it: where he
   * is of a general office what is internal, else what is for taxpayers. Leaves no trace.
   *
   * @return empty for whoever may not do it anywhere
   */
  public Set<Circle> circles(Act act) {
    Decision decision = decide(act, null, null);
    if (decision.reason() != null) {
      return Set.of();
    }
    OfficerView officer = decision.officer();
    if (callerName().startsWith(ClientRegistry.PRINCIPAL_PREFIX)) {
      return Set.of(
          officer.getDepartment() == DepartmentKind.GENERAL_OFFICE
              ? Circle.STAFF
              : Circle.TAXPAYERS);
    }
    Set<Circle> circles = EnumSet.noneOf(Circle.class);
    AccessPolicy.of(act).permissions().stream()
        .filter(line -> line.holds(officer))
        .forEach(line -> circles.addAll(line.circles()));
    return circles;
  }

  /** Whether the caller may: for what a page shows or hides, without a trace in the audit trail. */
  public boolean permits(Act act, AuthorityCode target) {
    return decide(act, target, null).reason() == null;
  }

  /**
   * Whether {@code officer} may, who need not be the caller: for what is about to be handed to him.
   * Leaves no trace, and is no permission to the caller.
   */
  public boolean permits(Act act, AuthorityCode target, OfficerView officer) {
    return officer.isActive() && decideForOfficer(act, target, null, officer).reason() == null;
  }

  /**
   * Whether the caller may do {@code act} somewhere: upon one unit at least, be it his own or one
   * below it. What a menu shows; the decision is made with the unit.
   */
  public boolean permits(Act act) {
    return decide(act, null, null).reason() == null;
  }

  /**
   * By whose office the caller may do {@code act} upon what {@code department} of {@code target}
   * has issued: his own alone where it suffices, else that of each approver who has entrusted his
   * approving to him. Leaves no trace.
   *
   * @return nobody if he may not
   */
  public List<OfficerView> holders(Act act, AuthorityCode target, DepartmentKind department) {
    Decision decision = decide(act, target, department);
    if (decision.reason() != null) {
      return List.of();
    }
    OfficerView caller = decision.officer();
    return decideByOffice(act, target, department, caller).reason() == null
        ? List.of(caller)
        : entrustedTo(act, caller).stream()
            .filter(each -> decideByOffice(act, target, department, each).reason() == null)
            .toList();
  }

  /** The active officer who calls, or in whose name is called; empty for everybody else. */
  public Optional<OfficerView> caller() {
    String name = callerName();
    if (name.startsWith(ClientRegistry.PRINCIPAL_PREFIX)) {
      return client(name).flatMap(client -> officers.find(client.officer()));
    }
    return officer(name);
  }

  /**
   * @param target what the refusal names; the caller's own unit where none was given
   * @param area the unit within which the caller may do the act
   * @param wholeArea whether upon everything within it
   * @param officer in whose name; null if refused
   * @param reason null if permitted
   */
  private record Decision(
      Act act,
      AuthorityCode target,
      AuthorityView area,
      boolean wholeArea,
      OfficerView officer,
      Reason reason) {}

  private Decision decide(Act act, AuthorityCode target, DepartmentKind department) {
    String name = callerName();
    if (name.startsWith(ClientRegistry.PRINCIPAL_PREFIX)) {
      return decideForClient(act, target, client(name));
    }
    Optional<OfficerView> officer = officer(name);
    if (officer.isEmpty()) {
      return refused(act, target, Reason.NOBODY);
    }
    if (isSuspended(officer.get())) {
      return refused(act, target, Reason.SUSPENDED);
    }
    if (officer.get().isMustChangePassword() && !isThePlatform()) {
      return refused(act, target, Reason.PASSWORD);
    }
    return decideForOfficer(act, target, department, officer.get());
  }

  /** By his own office or, for what can be entrusted, by that of who has entrusted it to him. */
  private Decision decideForOfficer(
      Act act, AuthorityCode given, DepartmentKind department, OfficerView officer) {
    Decision own = decideByOffice(act, given, department, officer);
    if (own.reason() == null) {
      return own;
    }
    List<Decision> inTheirStead =
        entrustedTo(act, officer).stream()
            .map(each -> decideByOffice(act, given, department, each))
            .toList();
    return inTheirStead.stream()
        .filter(each -> each.reason() == null)
        .findFirst()
        .map(each -> new Decision(act, each.target(), each.area(), each.wholeArea(), officer, null))
        .orElseGet(() -> inTheirStead.isEmpty() ? own : inTheirStead.get(0));
  }

  /** Nobody who is stopped himself lets another act; what was entrusted goes no further. */
  private List<OfficerView> entrustedTo(Act act, OfficerView officer) {
    return act != Act.APPROVE || entrusted.isUnsatisfied()
        ? List.of()
        : entrusted.get().entrustedTo(officer).stream().filter(each -> !isSuspended(each)).toList();
  }

  private Decision decideByOffice(
      Act act, AuthorityCode given, DepartmentKind department, OfficerView officer) {
    AuthorityCode target = given == null ? officer.getAuthorityCode() : given;
    List<Permission> held =
        AccessPolicy.of(act).permissions().stream().filter(line -> line.holds(officer)).toList();
    if (held.isEmpty()) {
      return refused(act, target, Reason.OFFICE);
    }
    if (isShut(act, target) && authorities.within(target, officer.getAuthorityCode())) {
      return refused(act, target, Reason.CLOSED);
    }
    if (given == null ? reachesNothing(act, held, officer) : !reach(held, officer, given)) {
      return refused(act, target, Reason.AREA);
    }
    if (department != null && department != officer.getDepartment()) {
      return refused(act, target, Reason.DEPARTMENT);
    }
    boolean wholeArea = held.stream().anyMatch(Permission::reachesWholeArea);
    return new Decision(act, target, officer.getAuthority(), wholeArea, officer, null);
  }

  private boolean reach(List<Permission> held, OfficerView officer, AuthorityCode target) {
    return authorities.find(target).filter(unit -> reaches(held, officer, unit)).isPresent();
  }

  /** True where all that is held reaches below the own unit, and nothing lies there. */
  private boolean reachesNothing(Act act, List<Permission> held, OfficerView officer) {
    return !reaches(held, officer, officer.getAuthority())
        && authorities.subtree(officer.getAuthorityCode()).stream()
            .filter(unit -> unit.isInForce() || act.isOpenUponClosedUnits())
            .noneMatch(unit -> reaches(held, officer, unit));
  }

  /** True if the unit is closed and the act not about what it has left. */
  private boolean isShut(Act act, AuthorityCode target) {
    return !act.isOpenUponClosedUnits()
        && authorities.find(target).filter(unit -> !unit.isInForce()).isPresent();
  }

  private static boolean reaches(List<Permission> held, OfficerView officer, AuthorityView target) {
    return held.stream().anyMatch(line -> line.reaches(officer.getAuthority(), target));
  }

  private Decision decideForClient(
      Act act, AuthorityCode given, Optional<RegisteredClient> registered) {
    if (registered.isEmpty()) {
      return refused(act, given, Reason.NOBODY);
    }
    RegisteredClient client = registered.get();
    AuthorityCode target = given == null ? client.authority() : given;
    if (act.scope().filter(client.scopes()::contains).isEmpty()) {
      return refused(act, target, Reason.SCOPE);
    }
    if (!authorities.within(target, client.authority())) {
      return refused(act, target, Reason.AREA);
    }
    if (isShut(act, target)) {
      return refused(act, target, Reason.CLOSED);
    }
    Optional<OfficerView> patron =
        officers
            .find(client.officer())
            .filter(OfficerView::isActive)
            .filter(o -> authorities.within(client.authority(), o.getAuthorityCode()));
    if (patron.filter(this::isSuspended).isPresent() || isSuspended(client.authority())) {
      return refused(act, target, Reason.SUSPENDED);
    }
    return patron
        .map(o -> new Decision(act, target, authorities.get(client.authority()), true, o, null))
        .orElseGet(() -> refused(act, target, Reason.PATRON));
  }

  private boolean isSuspended(OfficerView officer) {
    return !suspended.isUnsatisfied() && suspended.get().of(officer);
  }

  private boolean isSuspended(AuthorityCode unit) {
    return !suspended.isUnsatisfied()
        && authorities.find(unit).filter(suspended.get()::of).isPresent();
  }

  private static Decision refused(Act act, AuthorityCode target, Reason reason) {
    return new Decision(act, target, null, false, null, reason);
  }

  private OfficerView orRefuse(Decision decision) {
    if (decision.reason() == null) {
      return decision.officer();
    }
    String target = decision.target() == null ? "-" : decision.target().digits();
    audit.recordRefusal(decision.act().refusal(), "authority:" + target, decision.reason().name());
    throw new NotPermitted(
        decision.act(),
        new Named(officer(callerName()).map(OfficerView::getRealName).orElse(""), callerName()),
        new Named(name(decision.target()), target),
        decision.reason());
  }

  private String name(AuthorityCode unit) {
    return Optional.ofNullable(unit)
        .flatMap(authorities::find)
        .map(AuthorityView::getShortName)
        .orElse("");
  }

  /** True on the platform's own threads, which carry out what an officer ordered beforehand. */
  private boolean isThePlatform() {
    return SYSTEM.equals(session.getCallerPrincipal().getName());
  }

  /** Only the platform's own threads can carry a mandate: for all others it is never looked at. */
  private String callerName() {
    String principal = session.getCallerPrincipal().getName();
    return isThePlatform()
        ? mandate.officer().map(OfficerCode::digits).orElse(principal)
        : principal;
  }

  private Optional<OfficerView> officer(String name) {
    return OfficerCode.isWellFormed(name)
        ? officers.find(OfficerCode.of(name)).filter(OfficerView::isActive)
        : Optional.empty();
  }

  private Optional<RegisteredClient> client(String name) {
    return clients.isUnsatisfied()
        ? Optional.empty()
        : clients.get().find(name.substring(ClientRegistry.PRINCIPAL_PREFIX.length()));
  }
}
