package cn.tax12366.sms.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The page to go on with after signing in: one of our own and no other. Whatever else is asked for
 * becomes the workbench, because an address in a link of ours could otherwise lead to a page that
 * looks like ours and is not.
 *
 * @param address path and query within the application, such as {@code /outbound/messages.xhtml}
 */
public record WayBack(String address) {

  /** Where every way ends that leads nowhere else. */
  public static final String WORKBENCH = "/index.xhtml";

  private static final String SIGN_IN = "/signin/";
  private static final String ERROR = "/error/";
  private static final int LONGEST = 500;
  private static final Pattern PAGE =
      Pattern.compile("/(?:[A-Za-z0-9-]+/)?[A-Za-z0-9-]+\\.xhtml(?:\\?[!-~&&[^\"<>\\\\^`{|}#]]*)?");

  public WayBack {
    if (address == null
        || address.length() > LONGEST
        || !PAGE.matcher(address).matches()
        || address.startsWith(SIGN_IN)
        || address.startsWith(ERROR)) {
      address = WORKBENCH;
    }
  }

  /** The page that the request is about: for a call in the background the page it came from. */
  public static WayBack of(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())) {
      return ofReferer(request);
    }
    String query = request.getQueryString();
    return new WayBack(request.getServletPath() + (query == null ? "" : "?" + query));
  }

  /** The page from which the request was sent, as far as the browser tells. */
  public static WayBack ofReferer(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    if (referer == null) {
      return new WayBack(request.getServletPath());
    }
    try {
      URI from = new URI(referer);
      String path = from.getRawPath() == null ? "" : from.getRawPath();
      String context = request.getContextPath();
      String within = path.startsWith(context) ? path.substring(context.length()) : path;
      return new WayBack(within + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()));
    } catch (URISyntaxException e) {
      return new WayBack(WORKBENCH);
    }
  }

  /** The address of the page whose form was sent: where to be again after it. */
  public static String samePage(HttpServletRequest request) {
    WayBack back = ofReferer(request);
    return back.address().startsWith(request.getServletPath())
        ? back.address()
        : request.getServletPath();
  }

  /** The address of {@code page}, from which the way leads back here. */
  String from(String page) {
    return WORKBENCH.equals(address)
        ? page
        : page + "?back=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
  }
}
