package cn.tax12366.sms.entrance;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser for its own protection (S11, S12). Pages of the portal get
 * their Content-Security-Policy from PrimeFaces, with a nonce of their own: two policies would both
 * hold.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
    asyncSupported = true)
public class SecurityHeaders implements Filter {

  /** For what is no page: no script, no frame, nothing loaded from anywhere but our style sheet. */
  static final String NOTHING_BUT_STYLE =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    apply((HttpServletRequest) request, (HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  /** Also called where an answer is given before any filter has its turn. */
  static void apply(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!Doors.isResource(request)) {
      response.setHeader("Cache-Control", "no-store");
      if (!Doors.isPage(request)) {
        response.setHeader("Content-Security-Policy", NOTHING_BUT_STYLE);
      }
    }
    if (request.isSecure() || request.getServletContext().getSessionCookieConfig().isSecure()) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
  }
}
