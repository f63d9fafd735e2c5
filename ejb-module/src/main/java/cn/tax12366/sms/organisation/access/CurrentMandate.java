package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.audit.Mandate;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The officer in whose name this thread works. Bound to the thread and to nothing that another
 * thread could inherit: asynchronous work begins without a mandate.
 */
@ApplicationScoped
class CurrentMandate implements Mandate {

  private final ThreadLocal<OfficerCode> officer = new ThreadLocal<>();

  /** Runs {@code work} under the mandate, which ends with it however it ends. */
  void during(OfficerCode mandator, Runnable work) {
    if (officer.get() != null) {
      throw new IllegalStateException("A mandate does not pass on: this thread acts for another");
    }
    officer.set(mandator);
    try {
      work.run();
    } finally {
      officer.remove();
    }
  }

  Optional<OfficerCode> officer() {
    return Optional.ofNullable(officer.get());
  }

  @Override
  public Optional<String> inTheNameOf() {
    return officer().map(OfficerCode::digits);
  }
}
