package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.reporting.supervision.Watching.Hand;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The notices below the caller, whoever they are for (R5.2, R6.4). */
@Stateless
@RolesAllowed("OFFICER")
public class NoticeSupervision {

  @Inject private NoticeRows notices;
  @Inject private OfficerDirectory officers;
  @Inject private Watching watching;

  /**
   * A page of those made or handed over in the time, most messages first.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not watch over the
   *     unit
   */
  public Page<SupervisedNotice> find(NoticeSearch search) {
    Page<NoticeRows.Row> page = notices.page(watching.area(search.where().unit()), search);
    Optional<Hand> hand = watching.hand();
    return new Page<>(
        page.rows().stream()
            .map(
                row ->
                    new SupervisedNotice(
                        row.facts(), row.volume(), isSuspendable(hand, row.facts().officer())))
            .toList(),
        page.total());
  }

  private boolean isSuspendable(Optional<Hand> hand, String officer) {
    return hand.isPresent()
        && officers.find(OfficerCode.of(officer)).filter(hand.get()::reaches).isPresent();
  }
}
