package cn.tax12366.sms.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The address of the machine whose call this thread serves. The web layer says it when a request
 * comes in and takes it back when the request is over; the platform's own threads have none.
 */
@ApplicationScoped
public class CallOrigin {

  private static final int LONGEST = 45;

  private final ThreadLocal<String> address = new ThreadLocal<>();

  /** This thread serves a call from {@code address} until {@link #over()}. */
  public void from(String address) {
    this.address.set(Entry.fitted(address, LONGEST));
  }

  /** The call is answered. */
  public void over() {
    address.remove();
  }

  Optional<String> address() {
    return Optional.ofNullable(address.get());
  }
}
