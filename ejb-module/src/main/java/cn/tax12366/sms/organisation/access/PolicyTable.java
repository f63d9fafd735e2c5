package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.organisation.OfficerView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * The table of who may do what, as people read it: the very one that the decision point decides by,
 * with the reader's own permissions marked.
 */
@Stateless
@RolesAllowed("OFFICER")
public class PolicyTable {

  @Inject private AccessDecision access;

  /**
   * Every act, in the order of {@link Act}.
   *
   * @throws NotPermitted if the caller is no active officer
   */
  public List<PolicyRow> rows() {
    OfficerView reader = access.require(Act.SEE_POLICY);
    return Arrays.stream(Act.values()).map(act -> row(act, reader)).toList();
  }

  private PolicyRow row(Act act, OfficerView reader) {
    AccessPolicy.Rule rule = AccessPolicy.of(act);
    List<PolicyLine> lines =
        rule.permissions().stream()
            .map(permission -> new PolicyLine(permission, permission.holds(reader)))
            .toList();
    return new PolicyRow(act, rule.article(), lines, access.permits(act));
  }
}
