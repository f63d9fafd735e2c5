package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Publishing that is assigned to an officer goes to his colleague as it is, exceptions included.
 */
@ApplicationScoped
class PublishingKeeping implements Keeping {

  @Inject private PublishingRecords records;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "publishing";
  }

  @Override
  public long count(OfficerCode officer) {
    return inForce(officer).size();
  }

  @Override
  public long handOver(OfficerView from, OfficerView to, OfficerView by) {
    List<PublishingGrant> grants = inForce(from.getCode());
    for (PublishingGrant grant : grants) {
      access.require(Act.GRANT_PUBLISHING, grant.unit());
      if (!grant.unit().equals(to.getAuthorityCode()) || !grant.kind().isOpenTo(to)) {
        throw new PublisherOutOfPlace(to, grant.kind());
      }
      records.addAfterEnds(grant.passedOn(to.getCode(), by.getCode(), clock.instant()));
      audit.record(
          Entry.of("publishing.granted", grant.subject())
              .detail("to officer:" + to.getCode() + " by hand-over of officer:" + from.getCode())
              .fact("unit", to.getAuthorityName())
              .fact("kind", grant.kind())
              .fact("to", to.getRealName())
              .fact("from", from.getRealName())
              .fact("until", grant.lastDay())
              .change("holder", from.getRealName(), to.getRealName()));
    }
    return grants.size();
  }

  private List<PublishingGrant> inForce(OfficerCode officer) {
    LocalDate today = LocalDate.now(clock);
    return records.notEnded(officer).stream().filter(grant -> grant.isInForce(today)).toList();
  }
}
