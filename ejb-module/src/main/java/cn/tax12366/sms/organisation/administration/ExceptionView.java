package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import java.time.LocalDate;

/** An exception from the one publisher as people see it. */
public final class ExceptionView {

  private final PublisherAllowance exception;
  private final AuthorityView unit;
  private final String grantorName;

  ExceptionView(PublisherAllowance exception, AuthorityView unit, String grantorName) {
    this.exception = exception;
    this.unit = unit;
    this.grantorName = grantorName;
  }

  public AuthorityView getUnit() {
    return unit;
  }

  public PublishingKind getKind() {
    return exception.kind();
  }

  public LocalDate getFirstDay() {
    return exception.firstDay();
  }

  public LocalDate getLastDay() {
    return exception.lastDay();
  }

  public String getReason() {
    return exception.reason();
  }

  public String getGrantorName() {
    return grantorName;
  }
}
