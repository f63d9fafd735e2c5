package cn.tax12366.sms.reporting.timeline;

import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** All that has happened with one taxpayer, newest first. */
@Stateless
@RolesAllowed("OFFICER")
public class TaxpayerTimeline {

  /** Nobody pages further back than this. */
  private static final int FURTHEST = 2_000;

  @Inject private TimelineRows rows;
  @Inject private TaxpayerSearch search;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;

  /**
   * A page of it.
   *
   * @param first how many to leave out; what lies further back than 2,000 is not shown
   * @param size how many to give, 1 to 500
   * @throws NoSuchTaxpayerInArea if there is none of this id in the caller's area
   */
  public Page<TimelineEvent> of(long taxpayerId, int first, int size) {
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException("No page: " + size + " from " + first);
    }
    TaxpayerLine taxpayer = search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
    TimelineReader reader =
        new TimelineReader(
            taxpayerId,
            authorities.get(taxpayer.getUnit()).getPath(),
            access.area(Act.SEE_TAXPAYERS).getPath(),
            access.permits(Act.SEE_MESSAGES) ? access.area(Act.SEE_MESSAGES).getPath() : null);
    List<TimelineEvent> shown =
        rows.newest(reader, Math.min(first + size, FURTHEST)).stream()
            .sorted(Comparator.comparing(TimelineEvent::at).reversed())
            .skip(first)
            .limit(size)
            .toList();
    return new Page<>(shown, Math.min(rows.count(reader), FURTHEST));
  }
}
