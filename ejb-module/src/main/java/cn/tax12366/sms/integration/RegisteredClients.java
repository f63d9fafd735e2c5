package cn.tax12366.sms.integration;

import cn.tax12366.sms.organisation.access.ClientRegistry;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the decision point which systems there are, with every act anew. */
@ApplicationScoped
class RegisteredClients implements ClientRegistry {

  private ClientKeys keys;
  private Clock clock;

  RegisteredClients() {}

  @Inject
  RegisteredClients(ClientKeys keys, @SystemTime Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Optional<RegisteredClient> find(String name) {
    return keys.byName(name)
        .map(ClientKeys.Stored::client)
        .filter(client -> client.isGoodOn(LocalDate.now(clock)))
        .map(
            client ->
                new RegisteredClient(
                    client.getName(),
                    client.getAuthorityCode(),
                    client.getOfficer(),
                    client.getScopes().stream().map(ApiScope::text).collect(Collectors.toSet())));
  }
}
