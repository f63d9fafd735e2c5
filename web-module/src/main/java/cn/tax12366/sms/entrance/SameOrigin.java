package cn.tax12366.sms.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Whether a request that could change something comes from a page of ours (S9). The second lock:
 * the first is the state of the view, which another site does not know. It also covers signing in,
 * which a forged request could otherwise do with somebody else's account.
 */
final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  /** True for what changes nothing, and for what no other site has sent. */
  static boolean holds(HttpServletRequest request) {
    boolean opensSocket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    if (SAFE.contains(request.getMethod()) && !opensSocket) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || authority(origin).equals(request.getHeader("Host"));
  }

  /** Host and port; the scheme may differ where a proxy in front of us ends TLS. */
  private static String authority(String origin) {
    try {
      String authority = new URI(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
