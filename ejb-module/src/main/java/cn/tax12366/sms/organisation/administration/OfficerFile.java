package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.Officer;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.LocalDate;

/** An officer as administrators see him; his phone number is masked (S21). */
public final class OfficerFile {

  private final OfficerView officer;
  private final String maskedPhone;
  private final LocalDate leftOn;
  private final boolean maintainable;
  private final boolean handOverOpen;

  OfficerFile(
      Officer officer,
      OfficerView view,
      PhoneNumber phone,
      boolean maintainable,
      boolean handOverOpen) {
    this.officer = view;
    this.maskedPhone = phone == null ? null : phone.masked();
    this.leftOn = officer.leftOn().orElse(null);
    this.maintainable = maintainable;
    this.handOverOpen = handOverOpen;
  }

  public OfficerView getOfficer() {
    return officer;
  }

  /** Such as {@code 154****0001}; null if he gave none. */
  public String getMaskedPhone() {
    return maskedPhone;
  }

  /** His last day; null as long as he is in service. */
  public LocalDate getLeftOn() {
    return leftOn;
  }

  /** Whether whoever asked may change him: for what a page shows, never for the decision. */
  public boolean isMaintainable() {
    return maintainable;
  }

  /** Whether whoever asked may see and hand over what he keeps, also when he has left. */
  public boolean isHandOverOpen() {
    return handOverOpen;
  }
}
