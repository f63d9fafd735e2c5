package cn.tax12366.sms.entrance;

import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Which paths lead where; what is not named here is for officers who have signed in. */
final class Doors {

  private Doors() {}

  /** The one page that is open while {@code step} is still to be done. */
  static String pageOf(Step step) {
    return switch (step) {
      case PASSWORD -> "/signin/password.xhtml";
      case ENROLMENT -> "/signin/enrol.xhtml";
      case CODE -> "/signin/code.xhtml";
      case NONE -> WayBack.WORKBENCH;
    };
  }

  /** The path within the application. */
  static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  /** For systems with a key. */
  static boolean isApi(HttpServletRequest request) {
    String path = path(request);
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** How the platform is: who may see how much of it is decided there, and a key may open more. */
  static boolean isOperations(HttpServletRequest request) {
    String path = path(request);
    return Stream.of("/health", "/metrics", "/openapi")
        .anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
  }

  /** Style sheets, scripts and fonts, the same for everybody. */
  static boolean isResource(HttpServletRequest request) {
    return path(request).startsWith("/jakarta.faces.resource/");
  }

  /** Drawn by the page technology. */
  static boolean isPage(HttpServletRequest request) {
    return path(request).endsWith(".xhtml");
  }

  /** For people who have not signed in, or no longer are. */
  static boolean isOpen(HttpServletRequest request) {
    String path = path(request);
    return isResource(request)
        || path.equals("/signin/signin.xhtml")
        || path.equals("/signin/first.xhtml")
        || path.startsWith("/error/")
        || path.equals("/favicon.ico");
  }

  /** A script waits for the answer and cannot follow a redirect to another page. */
  static boolean isBackground(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** The channel by which pages learn that something has changed. */
  static boolean isPush(HttpServletRequest request) {
    return path(request).startsWith("/jakarta.faces.push/");
  }

  /**
   * True for what a page does by itself while nobody need be in front of it: that keeps no sitting
   * from being idle (S7). What such a page calls is named {@code refresh}, by polling or when it is
   * told that something has changed.
   */
  static boolean isByItself(HttpServletRequest request) {
    return isPush(request) || isBackground(request) && isRefresh(request);
  }

  /** Read only where the encoding is said: otherwise the first look would fix it for all. */
  private static boolean isRefresh(HttpServletRequest request) {
    if (request.getCharacterEncoding() == null) {
      return false;
    }
    String source = request.getParameter("jakarta.faces.source");
    return source != null && (source.equals("refresh") || source.endsWith(":refresh"));
  }
}
