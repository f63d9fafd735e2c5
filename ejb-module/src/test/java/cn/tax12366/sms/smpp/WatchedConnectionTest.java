package cn.tax12366.sms.smpp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A carrier behind TLS, with certificates made for the test by the JDK's own tool. */
class WatchedConnectionTest {

  private static final char[] PASSWORD = "for-this-test".toCharArray();

  @TempDir private static Path folder;
  private static KeyStore ours;
  private static KeyStore anothersName;

  @BeforeAll
  static void makeCertificates() throws Exception {
    ours = certificate("ours", "ip:127.0.0.1,dns:localhost");
    anothersName = certificate("another", "dns:smsc.example");
  }

  @Test
  void refusesACertificateThatNamesAnotherHost() throws Exception {
    try (Carrier carrier = new Carrier(context(anothersName).getServerSocketFactory())) {
      assertThatThrownBy(() -> connect(carrier, anothersName))
          .isInstanceOf(SSLHandshakeException.class)
          .hasMessageContaining("127.0.0.1");
    }
  }

  @Test
  void refusesACertificateNobodyTrustedHasSigned() throws Exception {
    try (Carrier carrier = new Carrier(context(ours).getServerSocketFactory())) {
      assertThatThrownBy(() -> connect(carrier, anothersName))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void refusesVersionsThatAreBroken() throws Exception {
    try (Carrier carrier = new Carrier(context(ours).getServerSocketFactory(), "TLSv1.1")) {
      assertThatThrownBy(() -> connect(carrier, ours)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void speaksToTheCarrierItTrusts() throws Exception {
    try (Carrier carrier = new Carrier(context(ours).getServerSocketFactory())) {
      WatchedConnection connection = connect(carrier, ours);
      try (InputStream in = connection.getInputStream()) {
        assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("hello");
      } finally {
        connection.close();
      }
    }
  }

  private static WatchedConnection connect(Carrier carrier, KeyStore trusted) throws Exception {
    SSLSocketFactory factory = context(trusted).getSocketFactory();
    return WatchedConnection.secured("127.0.0.1", carrier.socket.getLocalPort(), factory);
  }

  /** Greets whoever shakes hands, once. */
  private static final class Carrier implements AutoCloseable {

    private final ServerSocket socket;

    Carrier(javax.net.ServerSocketFactory factory, String... versions) throws IOException {
      socket = factory.createServerSocket(0);
      if (versions.length > 0) {
        ((SSLServerSocket) socket).setEnabledProtocols(versions);
      }
      Thread thread = new Thread(this::greet, "tls-carrier");
      thread.setDaemon(true);
      thread.start();
    }

    private void greet() {
      try (var peer = socket.accept()) {
        peer.getOutputStream().write("hello".getBytes(UTF_8));
      } catch (IOException e) {
        // Whoever refuses us hangs up: that is what the other side tests.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("carrier", keys.getCertificate("carrier"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore certificate(String name, String hosts) throws Exception {
    Path file = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "carrier",
                "-keyalg",
                "EC",
                "-dname",
                "CN=carrier",
                "-ext",
                "san=" + hosts,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }
}
