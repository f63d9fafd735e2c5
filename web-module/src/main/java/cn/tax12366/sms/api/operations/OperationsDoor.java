package cn.tax12366.sms.api.operations;

import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who may see how the platform is: everybody whether it is alive and ready; its checks one by one
 * and its figures only who asks from this machine, in the demo, or with a credential.
 *
 * <p>A request that a proxy passes on comes from elsewhere, wherever the proxy stands.
 */
@WebFilter(
    urlPatterns = {"/health", "/health/*", "/metrics", "/metrics/*"},
    dispatcherTypes = DispatcherType.REQUEST)
public class OperationsDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient PlatformSettings platform;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (platform.demo() || request.getUserPrincipal() != null || fromThisMachine(request)) {
      chain.doFilter(request, response);
    } else if (request.getServletPath().startsWith("/health")) {
      StatusOnly status = new StatusOnly(response);
      chain.doFilter(request, status);
      status.send();
    } else {
      response.setHeader("WWW-Authenticate", "Bearer");
      // Not by sendError, which would draw a page for people.
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  static boolean fromThisMachine(HttpServletRequest request) throws UnknownHostException {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }
}
