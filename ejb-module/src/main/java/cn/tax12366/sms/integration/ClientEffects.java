package cn.tax12366.sms.integration;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.suspension.SuspensionEffect;
import cn.tax12366.sms.organisation.suspension.SuspensionTarget;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The systems whose keys open nothing while their unit, or who answers for them, is suspended. */
@ApplicationScoped
class ClientEffects implements SuspensionEffect {

  @Inject private ClientKeys keys;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject @SystemTime private Clock clock;

  @Override
  public List<Count> stopped(SuspensionTarget target) {
    if (target.unit().isEmpty() && target.officer().isEmpty()) {
      return List.of();
    }
    long clients =
        keys.all().stream()
            .map(ClientKeys.Stored::client)
            .filter(client -> client.isGoodOn(LocalDate.now(clock)))
            .filter(client -> isMeant(client, target))
            .count();
    return List.of(new Count("clients", clients));
  }

  @Override
  public List<Count> released(SuspensionTarget target) {
    return stopped(target);
  }

  private boolean isMeant(ApiClientView client, SuspensionTarget target) {
    return target.covers(authorities.get(client.getAuthorityCode()), client.getOfficer())
        || target.covers(officers.get(client.getOfficer()).getAuthority(), client.getOfficer());
  }
}
