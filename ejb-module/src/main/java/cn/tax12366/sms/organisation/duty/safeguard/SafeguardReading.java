package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Everybody reads the documents in force, and confirms having read them (R10.1a–b). */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class SafeguardReading {

  @Inject private Safeguards safeguards;
  @Inject private SafeguardReadings readings;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * What is in force, each with whether the caller has read it; the security administrator sees the
   * drafts as well.
   */
  public List<SafeguardView> all() {
    OfficerView caller = access.require(Act.READ_SAFEGUARDS);
    List<Long> read = readings.of(caller.getCode());
    return safeguards.standing(access.permits(Act.DRAFT_SAFEGUARDS)).stream()
        .map(each -> new SafeguardView(each, read.contains(each.id())))
        .toList();
  }

  /**
   * One version.
   *
   * @throws NoSuchSafeguard if there is none by this number; nor is there a draft, but for the
   *     security administrator
   */
  public SafeguardView get(long id) {
    OfficerView caller = access.require(Act.READ_SAFEGUARDS);
    Safeguard version = safeguards.find(id).orElseThrow(() -> new NoSuchSafeguard(id));
    if (version.inForceSince() == null && !access.permits(Act.DRAFT_SAFEGUARDS)) {
      throw new NoSuchSafeguard(id);
    }
    return new SafeguardView(version, readings.of(caller.getCode()).contains(id));
  }

  /**
   * The caller has read the version in force; a second time changes nothing.
   *
   * @throws NoSuchSafeguard unless it is in force: what was replaced meanwhile is to be read anew
   */
  public void confirm(long id) {
    OfficerView caller = access.require(Act.READ_SAFEGUARDS);
    Safeguard version =
        safeguards
            .find(id)
            .filter(each -> each.state() == SafeguardState.IN_FORCE)
            .orElseThrow(() -> new NoSuchSafeguard(id));
    if (readings.add(id, caller.getCode(), clock.instant())) {
      audit.record(
          "safeguard.read",
          version.subject(),
          Outcome.DONE,
          version.title() + ", version " + version.number());
    }
  }
}
