package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the systems that hold an API key. Declared here because the decision point must ask,
 * implemented by the capability that gives the keys.
 */
public interface ClientRegistry {

  /** What the principal of a system begins with: {@code client:tax-collection}. */
  String PRINCIPAL_PREFIX = "client:";

  /**
   * A system that may act now: its key is active and not expired.
   *
   * @param name without the prefix
   * @param authority the unit whose area it may act upon
   * @param officer who answers for it, and in whose name it acts
   * @param scopes such as {@code filings:write}: see {@link Act#scope()}
   */
  record RegisteredClient(
      String name, AuthorityCode authority, OfficerCode officer, Set<String> scopes) {}

  /** The system of this name; empty if there is none, or if its key is revoked or expired. */
  Optional<RegisteredClient> find(String name);
}
