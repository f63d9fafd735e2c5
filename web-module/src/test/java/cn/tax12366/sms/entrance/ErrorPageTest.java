package cn.tax12366.sms.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S36")
class ErrorPageTest {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Exception CAUSE =
      new IllegalStateException("jdbc:h2:/home/sms, password k7mq-2xva");

  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final StringWriter body = new StringWriter();
  private final List<LogRecord> log = new ArrayList<>();

  @Test
  void showsAnIdThatStandsInTheLogBesideTheCause_andNothingOfTheCause() throws IOException {
    show(500, "/notices/notices.xhtml");

    String page = body.toString();
    assertThat(page).containsPattern(UUID).doesNotContain("jdbc", "IllegalState", "k7mq", "at cn.");
    verify(response).setStatus(500);
    assertThat(log).hasSize(1);
    String id = page.replaceAll("(?s).*?(" + UUID + ").*", "$1");
    assertThat(log.get(0).getMessage()).endsWith(id);
    assertThat(log.get(0).getThrown()).isSameAs(CAUSE);
  }

  @Test
  void tellsASystemTheSameIdAndNoMore() throws IOException {
    show(500, "/api/v1/filings");

    assertThat(body.toString()).matches("\\{\"status\":500,\"title\":\"" + UUID + "\"}");
    verify(response).setContentType("application/problem+json");
  }

  @Test
  void needsNoIdForAPageThatDoesNotExist() throws IOException {
    show(404, "/nowhere");

    assertThat(body.toString()).contains("<h1>").doesNotContainPattern(UUID);
    assertThat(log).isEmpty();
  }

  private void show(int status, String path) throws IOException {
    Call call = Call.get(ErrorPage.PATH);
    lenient()
        .when(call.request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .thenReturn(status);
    lenient().when(call.request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)).thenReturn(CAUSE);
    lenient().when(call.request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).thenReturn(path);
    lenient().when(response.getWriter()).thenReturn(new PrintWriter(body));
    Logger logger = Logger.getLogger(ErrorPage.class.getName());
    Handler handler = collecting();
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    try {
      new ErrorPage().service(call.request, response);
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
  }

  private Handler collecting() {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        log.add(line);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
