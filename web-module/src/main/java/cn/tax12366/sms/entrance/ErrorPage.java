package cn.tax12366.sms.entrance;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

/**
 * The page behind everything that did not work: what happened in one sentence, what to do, and an
 * id that stands in the log beside the cause (S36). Drawn without the page technology, because that
 * may be what failed.
 */
@WebServlet(urlPatterns = ErrorPage.PATH, loadOnStartup = 2)
public class ErrorPage extends HttpServlet {

  /** Where the container leads failures to. */
  static final String PATH = "/error/page";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ErrorPage.class.getName());
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 500);

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = status(request);
    String id = status >= 500 ? logged(request) : "";
    response.setStatus(status);
    response.setCharacterEncoding("UTF-8");
    if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .startsWith(request.getContextPath() + "/api/")) {
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write("{\"status\":" + status + ",\"title\":\"" + (id.isEmpty() ? "" : id) + "\"}");
      return;
    }
    response.setContentType("text/html");
    response.getWriter().write(page(request, status, id));
  }

  /** Called directly it is a page that does not exist. */
  private static int status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
  }

  private static String logged(HttpServletRequest request) {
    String id = UUID.randomUUID().toString();
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.log(System.Logger.Level.ERROR, "Portal failure " + id, cause);
    return id;
  }

  private static String page(HttpServletRequest request, int status, String id) {
    Locale language = ReadingLanguage.of(request);
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "cn.tax12366.sms.portal.texts",
            language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
    String kind = "error." + (WORDED.contains(status) ? status : status < 500 ? 400 : 500);
    return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
        <title>%s</title>
        <link rel="stylesheet" href="%s/jakarta.faces.resource/portal.css.xhtml?ln=sms"></head>
        <body class="sms-gate"><main class="sms-gate-card">
        <div class="sms-gate-brand"><span class="sms-mark" aria-hidden="true">12366</span><span>%s</span></div>
        <h1>%s</h1><p>%s</p><p class="sms-hint">%s</p>
        <p><a href="%s/index.xhtml">%s</a></p></main></body></html>
        """
        .formatted(
            language.toLanguageTag(),
            texts.getString(kind + ".title"),
            request.getContextPath(),
            texts.getString("brand"),
            texts.getString(kind + ".title"),
            texts.getString(kind + ".text"),
            id.isEmpty() ? "" : texts.getString("error.id") + " " + id,
            request.getContextPath(),
            texts.getString("error.home"));
  }
}
