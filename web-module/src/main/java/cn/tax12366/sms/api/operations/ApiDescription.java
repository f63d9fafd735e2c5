package cn.tax12366.sms.api.operations;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * {@code /openapi}: how the API is called, as OpenAPI 3.0. Written in JSON, which is YAML as well,
 * and called what the caller asks for.
 */
@WebServlet("/openapi")
public class ApiDescription extends HttpServlet {

  /** Beside this class. */
  static final String DOCUMENT = "openapi.json";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(
        wantsYaml(request.getParameter("format"), request.getHeader("Accept"))
            ? "application/yaml;charset=UTF-8"
            : "application/json;charset=UTF-8");
    // Documentation viewers are pages of other origins; nothing here is secret.
    response.setHeader("Access-Control-Allow-Origin", "*");
    try (InputStream document = ApiDescription.class.getResourceAsStream(DOCUMENT)) {
      document.transferTo(response.getOutputStream());
    }
  }

  private static boolean wantsYaml(String format, String accept) {
    String wanted = format != null ? format : String.valueOf(accept);
    return wanted.toLowerCase(Locale.ROOT).contains("yaml");
  }
}
