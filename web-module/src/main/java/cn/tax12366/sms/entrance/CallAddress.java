package cn.tax12366.sms.entrance;

import cn.tax12366.sms.audit.CallOrigin;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells the audit trail from which machine the call comes that a thread serves, portal and API
 * alike, from before anybody is authenticated until the answer is given.
 */
@WebListener
public class CallAddress implements ServletRequestListener {

  private CallOrigin origin;
  private CallerOrigin callers;

  /** For the container. */
  public CallAddress() {}

  @Inject
  public CallAddress(CallOrigin origin, CallerOrigin callers) {
    this.origin = origin;
    this.callers = callers;
  }

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request) {
      origin.from(callers.of(request).address());
    }
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    origin.over();
  }
}
