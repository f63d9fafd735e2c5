package cn.tax12366.sms.smpp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SynchronizedPDUSender;
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
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/**
 * What the library alone can do: as many threads as the window submit over one bind, receipts are
 * answered and counted, nothing is stored.
 */
public final class PlainClient implements AutoCloseable {

  private static final int PROCESSORS = 10;

  private final SMPPSession session;
  private final int window;
  private final AtomicInteger receipts = new AtomicInteger();

  public PlainClient(int port, int window) throws IOException {
    this.window = window;
    session =
        new SMPPSession(
            new SynchronizedPDUSender(new DefaultPDUSender()),
            new DefaultPDUReader(),
            WatchedConnection::to);
    session.setPduProcessorDegree(PROCESSORS);
    session.setQueueCapacity(10 * window);
    session.setTransactionTimer(30_000);
    session.setMessageReceiverListener(new Counting());
    session.connectAndBind(
        "127.0.0.1",
        port,
        new BindParameter(
            BindType.BIND_TRX,
            "sms",
            "secret",
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null,
            InterfaceVersion.IF_34));
  }

  /** Returns once all are accepted. */
  public void submit(int messages, String text, LongFunction<String> phone)
      throws InterruptedException {
    AtomicLong next = new AtomicLong();
    CountDownLatch done = new CountDownLatch(window);
    ExecutorService threads = Executors.newFixedThreadPool(window);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    for (int i = 0; i < window; i++) {
      threads.execute(
          () -> {
            for (long one = next.incrementAndGet(); one <= messages; one = next.incrementAndGet()) {
              submit(phone.apply(one), bytes);
            }
            done.countDown();
          });
    }
    done.await();
    threads.shutdown();
  }

  private void submit(String phone, byte[] text) {
    try {
      session.submitShortMessage(
          "",
          TypeOfNumber.NETWORK_SPECIFIC,
          NumberingPlanIndicator.UNKNOWN,
          "12366",
          TypeOfNumber.UNKNOWN,
          NumberingPlanIndicator.ISDN,
          phone,
          new ESMClass(),
          (byte) 0,
          (byte) 0,
          null,
          null,
          new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
          (byte) 0,
          new GeneralDataCoding(Alphabet.ALPHA_UCS2),
          (byte) 0,
          text);
    } catch (PDUException
        | ResponseTimeoutException
        | InvalidResponseException
        | NegativeResponseException
        | IOException e) {
      throw new IllegalStateException("The carrier does not take " + phone, e);
    }
  }

  public int receipts() {
    return receipts.get();
  }

  @Override
  public void close() {
    session.unbindAndClose();
  }

  private final class Counting implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm delivery) {
      receipts.incrementAndGet();
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
      // None is sent.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
      throw new ProcessRequestException("none is sent", 0x45);
    }
  }
}
