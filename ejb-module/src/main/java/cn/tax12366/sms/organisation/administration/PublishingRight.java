package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Whether somebody has been assigned publishing (R7.4b). In cities and counties it takes a grant in
 * force; the province is not limited (reading A9).
 */
@ApplicationScoped
public class PublishingRight {

  private PublishingRecords records;
  private Clock clock;

  /** For the container. */
  protected PublishingRight() {}

  @Inject
  PublishingRight(PublishingRecords records, @BusinessTime Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** True if the officer may publish this now, as far as it is a matter of assignment. */
  public boolean has(OfficerView officer, PublishingKind kind) {
    return officer.getAuthority().getTier() == Tier.PROVINCE
        || records.notEnded(officer.getCode()).stream()
            .filter(grant -> grant.kind() == kind)
            .filter(grant -> grant.unit().equals(officer.getAuthorityCode()))
            .anyMatch(grant -> grant.isInForce(LocalDate.now(clock)));
  }

  /**
   * @throws PublishingNotGranted if not
   */
  public void require(OfficerView officer, PublishingKind kind) {
    if (!has(officer, kind)) {
      throw new PublishingNotGranted(officer, kind);
    }
  }
}
