package cn.tax12366.sms.integration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.ClientRegistry;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.SystemTime;
import cn.tax12366.sms.shared.secrets.RandomSecret;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The systems that may call the API, and their keys (S14): 256 random bits, seen once when made,
 * kept as SHA-256. A digest without salt and stretching is enough for a key that nobody can guess.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ApiClients {

  /** What the principal of a client begins with; its name follows. */
  public static final String PRINCIPAL_PREFIX = ClientRegistry.PRINCIPAL_PREFIX;

  /** {@code sms_} and eight characters to find the client by. */
  private static final int PREFIX_LENGTH = 12;

  private static final String NO_DIGEST = "0".repeat(64);

  private ClientKeys keys;
  private AccessDecision access;
  private AuditTrail audit;
  private Clock clock;

  /** For the container. */
  public ApiClients() {}

  @Inject
  public ApiClients(
      ClientKeys keys, AccessDecision access, AuditTrail audit, @SystemTime Clock clock) {
    this.keys = keys;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers a client and makes its key.
   *
   * @param name 2–33 lower case letters, digits and hyphens, beginning with a letter
   * @param title what people call the system, at most 80 characters
   * @param authority the unit whose area the client may write for
   * @param officer who answers for it
   * @param expiresOn last day on which the key is good, in true time
   * @return the key, which is shown once and never again
   * @throws MalformedClientName if {@code name} has another form
   * @throws ClientNameTaken if there is or was a client of this name
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not give keys
   */
  public IssuedKey register(
      String name,
      String title,
      AuthorityCode authority,
      OfficerCode officer,
      Set<ApiScope> scopes,
      LocalDate expiresOn) {
    access.require(Act.MANAGE_CLIENTS, authority);
    if (!name.matches("[a-z][a-z0-9-]{1,32}")) {
      throw new MalformedClientName(name);
    }
    String prefix = "sms_" + RandomSecret.draw(6);
    String key = prefix + "_" + RandomSecret.draw(32);
    ApiClientView client =
        new ApiClientView(name, title, authority, officer, scopes, expiresOn, true);
    if (!keys.add(client, prefix, RandomSecret.digest(key))) {
      throw new ClientNameTaken(name);
    }
    audit.record(
        Entry.of("client.registered", "client:" + name)
            .called(title)
            .detail(scopes + " " + authority)
            .fact("officer", officer)
            .fact("area", authority)
            .fact("scopes", scopes));
    return new IssuedKey(client, key);
  }

  /** The client whose key this is; empty for a key that is wrong, expired or withdrawn. */
  @PermitAll
  public Optional<ApiClientView> authenticate(String presentedKey) {
    String presented = presentedKey == null ? "" : presentedKey;
    Optional<ClientKeys.Stored> stored =
        presented.length() < PREFIX_LENGTH
            ? Optional.empty()
            : keys.byPrefix(presented.substring(0, PREFIX_LENGTH));
    // Compared even where there is nothing to compare with: wrong and unknown take the same time.
    boolean same =
        MessageDigest.isEqual(
            RandomSecret.digest(presented).getBytes(StandardCharsets.US_ASCII),
            stored
                .map(ClientKeys.Stored::digest)
                .orElse(NO_DIGEST)
                .getBytes(StandardCharsets.US_ASCII));
    return stored.filter(found -> same).map(ClientKeys.Stored::client).filter(this::isGood);
  }

  private boolean isGood(ApiClientView client) {
    return client.isGoodOn(LocalDate.now(clock));
  }

  /**
   * Withdraws a client's key at once. A name that nobody has is passed over.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not take keys away
   */
  public void withdraw(String name) {
    keys.byName(name)
        .ifPresent(
            stored -> {
              access.require(Act.MANAGE_CLIENTS, stored.client().getAuthorityCode());
              keys.withdraw(name);
              audit.record(
                  Entry.of("client.withdrawn", "client:" + name)
                      .called(stored.client().getTitle())
                      .change("status", "ACTIVE", "WITHDRAWN"));
            });
  }

  /** All clients, for those who may give keys. */
  public List<ApiClientView> all() {
    access.require(Act.MANAGE_CLIENTS);
    return keys.all().stream().map(ClientKeys.Stored::client).toList();
  }
}
