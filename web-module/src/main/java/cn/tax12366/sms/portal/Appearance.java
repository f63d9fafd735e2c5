package cn.tax12366.sms.portal;

import cn.tax12366.sms.entrance.WayBack;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Light, dark, or as the person's system has it; kept in his browser for a year. */
@Named
@RequestScoped
public class Appearance {

  private static final String COOKIE = "appearance";
  private static final int ONE_YEAR = 365 * 24 * 60 * 60;
  private static final List<String> MODES = List.of("auto", "light", "dark");

  @Inject private HttpServletRequest request;

  /** One of {@code auto}, {@code light}, {@code dark}. */
  public String getMode() {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE) && MODES.contains(cookie.getValue())) {
          return cookie.getValue();
        }
      }
    }
    return "auto";
  }

  /** The next of the three, and the same page again. */
  public void change() throws IOException {
    String next = MODES.get((MODES.indexOf(getMode()) + 1) % MODES.size());
    ExternalContext page = FacesContext.getCurrentInstance().getExternalContext();
    page.addResponseCookie(
        COOKIE, next, Map.of("path", "/", "maxAge", ONE_YEAR, "httpOnly", true, "SameSite", "Lax"));
    page.redirect(page.getRequestContextPath() + WayBack.samePage(request));
  }
}
