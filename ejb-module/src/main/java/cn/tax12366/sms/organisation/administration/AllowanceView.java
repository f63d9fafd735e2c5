package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import java.time.LocalDate;

/** A further publisher whom the tier above allows for some days, as people see it. */
public final class AllowanceView {

  private final PublisherAllowance allowance;
  private final AuthorityView unit;
  private final String grantorName;

  AllowanceView(PublisherAllowance allowance, AuthorityView unit, String grantorName) {
    this.allowance = allowance;
    this.unit = unit;
    this.grantorName = grantorName;
  }

  public AuthorityView getUnit() {
    return unit;
  }

  public PublishingKind getKind() {
    return allowance.kind();
  }

  public LocalDate getFirstDay() {
    return allowance.firstDay();
  }

  public LocalDate getLastDay() {
    return allowance.lastDay();
  }

  public String getReason() {
    return allowance.reason();
  }

  public String getGrantorName() {
    return grantorName;
  }
}
