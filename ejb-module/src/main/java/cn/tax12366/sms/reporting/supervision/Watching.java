package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whom the caller watches over, and whom of them he might suspend. */
@ApplicationScoped
class Watching {

  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;

  /**
   * The area asked for, or all that the caller watches over.
   *
   * @param unit null for all
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody, or
   *     not over this unit
   */
  WatchedArea area(AuthorityCode unit) {
    AuthorityView own = access.area(Act.SUPERVISE);
    if (unit == null || unit.equals(own.getCode())) {
      return new WatchedArea(own);
    }
    access.require(Act.SUPERVISE, unit);
    return new WatchedArea(authorities.get(unit));
  }

  /** From all that the caller watches over down to this area. */
  List<AuthorityView> path(WatchedArea area) {
    AuthorityView own = access.area(Act.SUPERVISE);
    List<AuthorityView> path = new ArrayList<>(List.of(area.unit()));
    AuthorityView top = area.unit();
    while (!top.getCode().equals(own.getCode())) {
      top = authorities.get(top.getParentCode());
      path.add(top);
    }
    Collections.reverse(path);
    return path;
  }

  /**
   * What the caller might suspend: for what a page shows, never for the decision. Empty if nobody
   * at all, as for the information centre.
   */
  Optional<Hand> hand() {
    return access.permits(Act.SUSPEND) ? access.caller().map(Hand::new) : Optional.empty();
  }

  /** A superior's. */
  record Hand(OfficerView superior) {

    boolean reaches(AuthorityView unit) {
      AuthorityView own = superior.getAuthority();
      return unit.isInForce() && !unit.getCode().equals(own.getCode()) && unit.liesWithin(own);
    }

    boolean reaches(OfficerView officer) {
      AuthorityView own = superior.getAuthority();
      boolean colleague = officer.getAuthorityCode().equals(own.getCode());
      return officer.isActive()
          && !officer.getCode().equals(superior.getCode())
          && (colleague ? own.getParentCode() == null : officer.getAuthority().liesWithin(own));
    }
  }
}
