package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Counts the groups anew in which something may have changed without an act upon the group. */
@Stateless
@RolesAllowed("SYSTEM")
public class GroupUpkeep {

  private static final Duration LONG_AGO = Duration.ofHours(1);
  private static final int MOST = 100;

  @Inject private Groups groups;
  @Inject private GroupFigures figures;
  @Inject @BusinessTime private Clock clock;

  /** Some of them, those first that were counted longest ago. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> outdated() {
    return figures.outdated(clock.instant().minus(LONG_AGO), MOST);
  }

  /** One of them, in a transaction of its own: nobody waits for the others. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recount(long groupId) {
    groups.find(groupId).ifPresent(group -> figures.recount(group, clock.instant()));
  }
}
