package cn.tax12366.sms.entrance;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The cookie of the portal where people come by https alone: {@code Secure}, and by its name's
 * prefix tied to this very host, so that no neighbour of the same domain can plant one (S8). By
 * plain http a browser would not keep such a cookie: there it is as {@code web.xml} says.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  /** Browsers take a cookie of this name only with Secure, for the path / and without a domain. */
  static final String NAME = "__Host-SMSSESSION";

  @Inject private HttpSettings settings;

  public SessionCookie() {}

  SessionCookie(HttpSettings settings) {
    this.settings = settings;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (settings.tls()) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setName(NAME);
      cookie.setSecure(true);
      cookie.setPath("/");
    }
  }
}
