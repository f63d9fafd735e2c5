package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.BodyOutput;
import cn.tax12366.smsc.wire.CommandId;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.PduInput;
import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.TextCoding;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * How many submits a second the simulator takes over loopback, so that it is known not to be what a
 * test of the platform measures.
 *
 * <p>Method: the simulator and one sender in one process; the sender writes submits of 60 Chinese
 * characters over one bind with at most a thousand unanswered, acknowledges receipts at once and
 * checks every answer. A warm-up of 100,000 goes before the measured 500,000. Counted is from the
 * first octet written to the last answer read; the ledger is on disk by then and is read back and
 * compared. Run it with {@code java -Xmx512m -cp target/classes:target/test-classes
 * cn.tax12366.smsc.SubmitBenchmark [receipts]} after {@code mvn test-compile}; with {@code
 * receipts} every submit asks for one.
 */
final class SubmitBenchmark {

  private static final int WARM_UP = 100_000;
  private static final int MEASURED = 500_000;
  private static final int WINDOW = 1_000;

  private final Socket socket;
  private final OutputStream out;
  private final boolean receipts;
  private final Semaphore window = new Semaphore(WINDOW);
  private int refused;

  private SubmitBenchmark(int port, boolean receipts) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
    this.receipts = receipts;
  }

  public static void main(String... args) throws Exception {
    Path home = Files.createTempDirectory("smsc-benchmark");
    boolean receipts = args.length > 0;
    try (Smsc smsc = Smsc.start(SmscConfig.in(home))) {
      SubmitBenchmark sender = new SubmitBenchmark(smsc.port(), receipts);
      Thread reader = new Thread(sender::read);
      reader.setDaemon(true);
      reader.start();
      sender.bind();
      sender.submit(WARM_UP);
      long start = System.nanoTime();
      sender.submit(MEASURED);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d submits in %.2f s: %.0f a second, %d refused%n",
          MEASURED, seconds, MEASURED / seconds, sender.refused);
      int written = smsc.ledger().submits().size();
      System.out.printf("ledger: %d of %d%n", written, WARM_UP + MEASURED);
    } finally {
      Files.deleteIfExists(home.resolve(Ledger.FILE));
      Files.deleteIfExists(home);
    }
  }

  private synchronized void send(Pdu pdu, boolean flush) throws IOException {
    out.write(pdu.octets());
    if (flush) {
      out.flush();
    }
  }

  private void bind() throws IOException {
    byte[] body =
        new BodyOutput()
            .text("bench")
            .text("")
            .text("")
            .octets(new byte[] {0x34, 0, 0})
            .text("")
            .body();
    send(new Pdu(CommandId.BIND_TRANSCEIVER, 0, 1, body), true);
  }

  private void submit(int count) throws Exception {
    byte[] text = TextCoding.ucs2("示例纳税人请按期申报".repeat(6));
    for (int i = 0; i < count; i++) {
      if (!window.tryAcquire()) {
        send(Pdu.empty(CommandId.ENQUIRE_LINK, 0, 7), true);
        window.acquire();
      }
      String number = String.format("154%08d", i);
      ShortMessage message =
          new ShortMessage("12366", number, 0, "", receipts ? 1 : 0, 8, text, Map.of());
      send(new Pdu(CommandId.SUBMIT_SM, 0, 2 + i, message.body()), false);
    }
    send(Pdu.empty(CommandId.ENQUIRE_LINK, 0, 7), true);
    window.acquire(WINDOW);
    window.release(WINDOW);
  }

  private void read() {
    try {
      PduInput in = new PduInput(socket.getInputStream());
      for (Pdu pdu = in.next(); pdu != null; pdu = in.next()) {
        if (pdu.command() == CommandId.responseTo(CommandId.SUBMIT_SM)) {
          refused += pdu.status() == 0 ? 0 : 1;
          window.release();
        } else if (pdu.command() == CommandId.DELIVER_SM) {
          send(pdu.response(new byte[1]), true);
        }
      }
    } catch (IOException e) {
      System.err.println("connection lost: " + e);
    }
  }
}
