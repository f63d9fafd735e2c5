package cn.tax12366.sms.smpp;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;

/**
 * A connection that knows how long a write has been stuck, and can be cut from outside. A carrier
 * that stops reading would otherwise hold every thread that writes to it, for ever.
 */
final class WatchedConnection implements Connection {

  private static final int CONNECT_MILLIS = 5000;
  private static final int BUFFER = 64 * 1024;
  private static final String[] TLS = {"TLSv1.3", "TLSv1.2"};

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private volatile boolean writing;
  private volatile long writingSince;

  private WatchedConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = new WatchedStream(socket.getOutputStream());
  }

  /** Connects within five seconds, in clear. */
  static WatchedConnection to(String host, int port) throws IOException {
    Socket socket = connect(host, port);
    try {
      return new WatchedConnection(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * Connects and shakes hands, each within five seconds. A certificate that nobody trusted has
   * signed, or that names another host, ends it: whoever reads along on the way to the carrier
   * would read every taxpayer's number.
   */
  static WatchedConnection secured(String host, int port, SSLSocketFactory factory)
      throws IOException {
    Socket plain = connect(host, port);
    try {
      SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setProtocols(TLS);
      socket.setSSLParameters(parameters);
      socket.setSoTimeout(CONNECT_MILLIS);
      socket.startHandshake();
      socket.setSoTimeout(0);
      return new WatchedConnection(socket);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket connect(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** How long the write under way has been at it; nothing where none is. */
  Duration stuckFor() {
    return writing ? Duration.ofNanos(System.nanoTime() - writingSince) : Duration.ZERO;
  }

  @Override
  public boolean isOpen() {
    return !socket.isClosed();
  }

  @Override
  public InetAddress getInetAddress() {
    return socket.getInetAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void setSoTimeout(int timeout) throws IOException {
    socket.setSoTimeout(timeout);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private final class WatchedStream extends FilterOutputStream {

    WatchedStream(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      writingSince = System.nanoTime();
      writing = true;
      try {
        out.write(bytes, from, length);
      } finally {
        writing = false;
      }
    }
  }
}
