package cn.tax12366.sms.entrance;

import cn.tax12366.sms.organisation.signin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, as far as it or a trusted proxy tells. */
@ApplicationScoped
public class CallerOrigin {

  private HttpSettings settings;

  protected CallerOrigin() {}

  @Inject
  CallerOrigin(HttpSettings settings) {
    this.settings = settings;
  }

  public Origin of(HttpServletRequest request) {
    return new Origin(settings.proxies().caller(request), request.getHeader("User-Agent"));
  }
}
