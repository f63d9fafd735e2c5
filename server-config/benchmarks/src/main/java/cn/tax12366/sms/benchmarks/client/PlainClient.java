package cn.tax12366.sms.benchmarks.client;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * jSMPP with nothing around it: the ceiling for whoever sends with it. One bind as transceiver, as
 * many threads as the window is wide (its submit waits for the answer), {@code TCP_NODELAY}, as
 * many threads for answers and receipts as the platform has. Messages are made while sending,
 * receipts are taken apart by the library, answered and counted; nothing is stored.
 */
public final class PlainClient {

  /** As the platform's links have it. */
  private static final int ANSWERING = 4;

  private static final int ANSWERS = 4000;
  private static final int ANSWER_MILLIS = 30_000;

  private final int messages;
  private final SMPPSession session = new SMPPSession(PlainClient::connect);
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch receipts;

  private PlainClient(int messages) {
    this.messages = messages;
    receipts = new CountDownLatch(messages);
  }

  /**
   * Sends.
   *
   * @param arguments port, window, number of messages
   */
  public static void main(String... arguments) throws Exception {
    PlainClient client = new PlainClient(Integer.parseInt(arguments[2]));
    client.bind(Integer.parseInt(arguments[0]));
    Signals.awaitGo();
    Instant begin = Instant.now();
    client.sendAll(Integer.parseInt(arguments[1]));
    client.receipts.await();
    Signals.done(begin, Instant.now());
  }

  private static SocketConnection connect(String host, int port) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(host, port));
    return new SocketConnection(socket);
  }

  private void bind(int port) throws IOException {
    session.setTransactionTimer(ANSWER_MILLIS);
    session.setPduProcessorDegree(ANSWERING);
    session.setQueueCapacity(ANSWERS);
    session.setMessageReceiverListener(new Counting());
    session.connectAndBind(
        "127.0.0.1",
        port,
        new BindParameter(
            BindType.BIND_TRX,
            CarrierProcess.SYSTEM_ID,
            CarrierProcess.PASSWORD,
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null,
            InterfaceVersion.IF_34));
  }

  private void sendAll(int window) throws InterruptedException {
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < window; i++) {
      Thread sender = new Thread(this::send, "sender-" + i);
      sender.start();
      senders.add(sender);
    }
    for (Thread sender : senders) {
      sender.join();
    }
  }

  private void send() {
    try {
      for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
        session.submitShortMessage(
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            "12366",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            MadeUpLists.phone(i),
            new ESMClass(),
            (byte) 0,
            (byte) 0,
            null,
            null,
            new RegisteredDelivery(1),
            (byte) 0,
            new GeneralDataCoding(Alphabet.ALPHA_UCS2),
            (byte) 0,
            Texts.text(i).getBytes(StandardCharsets.UTF_16BE));
      }
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private final class Counting implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm receipt) {
      receipts.countDown();
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
      // The carrier sends none.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
      throw new ProcessRequestException("The carrier sends none", 3);
    }
  }
}
