package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hands over everything that an officer keeps to a colleague, in one act, when he moves or leaves:
 * all of it or nothing. Whoever maintains both of them may (R7.1b–d), for others and not for
 * himself.
 */
@Stateless
@RolesAllowed("OFFICER")
public class HandOver {

  @Inject private Instance<Keeping> keepings;
  @Inject private OfficerDirectory officers;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;

  /** What would go over, or has gone: every kind, also those of which there is nothing. */
  public List<KeptView> preview(OfficerCode from) {
    maintained(from);
    return all().stream()
        .map(keeping -> new KeptView(keeping.kind(), keeping.count(from)))
        .toList();
  }

  /**
   * Those to whom it could go: in service, of the units whose people the caller maintains, and
   * neither the same nor the caller. Whether one of them can keep all of it shows the hand-over.
   */
  public List<OfficerView> colleagues(OfficerCode from) {
    maintained(from);
    OfficerView caller = access.caller().orElseThrow();
    // Beyond the units next below nobody maintains anybody (R7.1b–d).
    return authorities.withNextBelow(caller.getAuthorityCode()).stream()
        .map(AuthorityView::getCode)
        .filter(unit -> access.permits(Act.MAINTAIN_OPERATORS, unit))
        .flatMap(unit -> officers.of(unit).stream())
        .filter(OfficerView::isActive)
        .filter(officer -> !officer.getCode().equals(from))
        .filter(officer -> officer.getRoles().stream().noneMatch(OfficerRole::isAdministrator))
        .toList();
  }

  /**
   * Hands over.
   *
   * @param to in service; must be able to keep each thing there is
   * @return what has gone over
   * @throws NothingToHandOver if {@code from} keeps nothing, or to himself
   * @throws OfficerHasLeft if {@code to} is no longer in service
   */
  public List<KeptView> handOver(OfficerCode from, OfficerCode to) {
    OfficerView giving = maintained(from);
    OfficerView taking = maintained(to);
    OfficerView caller = access.caller().orElseThrow();
    if (caller.getCode().equals(from) || caller.getCode().equals(to)) {
      throw new NobodyMaintainsHimself(caller.getCode());
    }
    if (!taking.isActive()) {
      throw new OfficerHasLeft(to);
    }
    List<KeptView> gone = new ArrayList<>();
    if (!from.equals(to)) {
      for (Keeping keeping : all()) {
        gone.add(new KeptView(keeping.kind(), keeping.handOver(giving, taking, caller)));
      }
    }
    if (gone.stream().allMatch(kept -> kept.getCount() == 0)) {
      throw new NothingToHandOver(giving.getRealName(), from);
    }
    String what =
        gone.stream()
            .map(kept -> ", " + kept.getCount() + " " + kept.getKind())
            .collect(Collectors.joining());
    audit.record(
        Entry.of("officer.handed-over", "officer:" + from)
            .detail("to officer:" + to + what)
            .fact("to", taking.getRealName())
            .fact("what", what.substring(2)));
    return gone;
  }

  private OfficerView maintained(OfficerCode code) {
    OfficerView officer = officers.get(code);
    access.require(Act.MAINTAIN_OPERATORS, officer.getAuthorityCode());
    return officer;
  }

  /** Always in the same order: two hand-overs at the same moment never wait in a circle. */
  private List<Keeping> all() {
    List<Keeping> all = new ArrayList<>();
    for (Keeping keeping : keepings) {
      all.add(keeping);
    }
    all.sort(Comparator.comparing(Keeping::kind));
    return all;
  }
}
