package cn.tax12366.sms.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Lets something begin while nobody changes the tree: a long work that has begun is seen by whoever
 * closes a unit, and one that has not sees the tree as it is afterwards.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class StandingTree {

  @Inject private Authorities authorities;

  /** Runs {@code work} in a transaction of its own; a change of the tree waits for it, or it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T during(Supplier<T> work) {
    authorities.holdRoot();
    return work.get();
  }
}
