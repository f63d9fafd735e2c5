package cn.tax12366.sms.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Reads entries of the trail by their ids, for services that have decided themselves who may see
 * them ({@code reporting}).
 */
@ApplicationScoped
public class EntryReading {

  @Inject private AuditLookup lookup;

  /** In the order of {@code ids}, without their seals; those that are no more are left out. */
  public List<AuditRow> of(Collection<Long> ids) {
    return lookup.find(ids);
  }
}
