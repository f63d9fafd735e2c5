package cn.tax12366.sms.api.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** A health answer of which only the status goes out: UP where it is 200, else DOWN. */
final class StatusOnly extends HttpServletResponseWrapper {

  private final PrintWriter swallowingWriter =
      new PrintWriter(new OutputStreamWriter(new Swallowing(), UTF_8));

  StatusOnly(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Swallowing();
  }

  @Override
  public PrintWriter getWriter() {
    return swallowingWriter;
  }

  @Override
  public void setContentLength(int length) {
    // That of the details.
  }

  @Override
  public void setContentLengthLong(long length) {
    // That of the details.
  }

  /** Nothing has gone out before this. */
  @Override
  public void flushBuffer() {
    // The details would be committed with it.
  }

  void send() throws IOException {
    byte[] body =
        ("{\"status\":\"" + (getStatus() == SC_OK ? "UP" : "DOWN") + "\"}").getBytes(UTF_8);
    HttpServletResponse response = (HttpServletResponse) getResponse();
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static final class Swallowing extends ServletOutputStream {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers about health are not written asynchronously");
    }

    @Override
    public void write(int b) {
      // A detail.
    }
  }
}
