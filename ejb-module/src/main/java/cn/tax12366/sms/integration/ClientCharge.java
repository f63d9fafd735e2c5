package cn.tax12366.sms.integration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Sentence;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The systems with a key write for the successor from then on. One whose officer would no longer
 * stand above its area would silently be refused: it stands against the change.
 */
@ApplicationScoped
class ClientCharge implements UnitCharge {

  @Inject private ClientKeys keys;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;
  @Inject @SystemTime private Clock clock;

  @Override
  public String kind() {
    return "clients";
  }

  @Override
  public Fate fate() {
    return Fate.PASSES_ON;
  }

  @Override
  public long count(AuthorityView unit) {
    return active().stream()
        .filter(client -> client.getAuthorityCode().equals(unit.getCode()))
        .count();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return active().stream()
        .filter(client -> change.touches(client.getAuthorityCode()))
        .filter(client -> !isAnsweredFor(client, change))
        .map(client -> Sentence.of("unit-against-client", client.getTitle(), client.getName()))
        .toList();
  }

  private boolean isAnsweredFor(ApiClientView client, UnitChange change) {
    OfficerView patron = officers.get(client.getOfficer());
    AuthorityCode unit = patron.getAuthorityCode();
    boolean ends =
        !change.inChargeAfter(unit).equals(unit)
            && patron.getRoles().stream().anyMatch(OfficerRole::isAdministrator);
    return !ends
        && change.within(
            change.inChargeAfter(client.getAuthorityCode()), change.inChargeAfter(unit));
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      AuthorityCode successor = change.target().orElseThrow().getCode();
      for (ApiClientView client : active()) {
        if (client.getAuthorityCode().equals(unit.getCode())) {
          keys.passOn(client.getName(), successor);
          audit.record(
              "client.passed-on",
              "client:" + client.getName(),
              Outcome.DONE,
              unit.getCode() + " -> " + successor);
        }
      }
    }
  }

  private List<ApiClientView> active() {
    LocalDate today = LocalDate.now(clock);
    return keys.all().stream()
        .map(ClientKeys.Stored::client)
        .filter(client -> client.isGoodOn(today))
        .toList();
  }
}
