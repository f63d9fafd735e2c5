package cn.tax12366.sms.benchmarks.client;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.smpp.SmppConstants;
import org.apache.camel.component.smpp.SmppMessageType;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Apache Camel with an embedded Artemis, as a Java shop would put it together from the two manuals:
 * a queue, persistent and with each commit on the disk; as many transacted consumers as the window
 * is wide, each taking a message, submitting it over {@code camel-smpp} and committing once it is
 * answered; and a second route that stores each receipt in PostgreSQL ({@code camel-sql}, a commit
 * each, a pool of connections) before it is acknowledged. The component makes a bind that sends and
 * one that receives, over sockets of its own, without {@code TCP_NODELAY}.
 *
 * <p>The messages are in the queue before the clock runs, and the route is started by the release.
 * End is when the queue is empty, with nothing being delivered, and every receipt is stored. In its
 * favour: which message the carrier gave which id is not stored, so a receipt could not be told
 * from another's, and nobody asks whether a message is still wanted.
 */
public final class CamelClient {

  /** The table that the receipts go into. */
  public static final String RECEIPTS =
      "create table receipt (id bigserial primary key, smsc_id varchar(70) not null,"
          + " stat varchar(20) not null,"
          + " received_at timestamp with time zone not null default now())";

  private static final String QUEUE = "outbound";
  private static final String BROKER = "vm://0";
  private static final String SENDING = "sending";
  private static final int AT_ONCE = 1000;

  /** As the platform's links have it: by default answers are thrown away that find no room. */
  private static final int ANSWERING = 4;

  private static final int ANSWERS = 4000;

  /** Receipts being stored at a time: more than the library's three, so that commits are shared. */
  private static final int STORING = 20;

  private final String smpp;
  private final int window;
  private final int messages;
  private final CountDownLatch receipts;

  private CamelClient(int port, int window, int messages) {
    this.smpp =
        "smpp://%s@127.0.0.1:%d?password=%s&systemType=&enquireLinkTimer=15000&transactionTimer=30000"
            .formatted(CarrierProcess.SYSTEM_ID, port, CarrierProcess.PASSWORD);
    this.window = window;
    this.messages = messages;
    this.receipts = new CountDownLatch(messages);
  }

  /**
   * Sends.
   *
   * @param arguments port, window, number of messages, folder of the broker, address of the
   *     database, its user
   */
  public static void main(String... arguments) throws Exception {
    new CamelClient(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]))
        .run(Path.of(arguments[3]), arguments[4], arguments[5]);
  }

  private void run(Path folder, String database, String user) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration(folder));
    broker.start();
    ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(BROKER);
    try (HikariDataSource pool = pool(database, user);
        DefaultCamelContext camel = new DefaultCamelContext()) {
      enqueue(connections);
      JmsComponent jms = JmsComponent.jmsComponent(connections);
      camel.addComponent("jms", jms);
      camel.getRegistry().bind("database", pool);
      camel.addRoutes(routes());
      camel.start();
      Signals.awaitGo();
      Instant begin = Instant.now();
      camel.getRouteController().startRoute(SENDING);
      receipts.await();
      Queue queue = broker.getActiveMQServer().locateQueue(SimpleString.of(QUEUE));
      while (queue.getMessageCount() > 0) {
        Thread.sleep(1);
      }
      Signals.done(begin, Instant.now());
    }
  }

  private static Configuration configuration(Path folder) throws Exception {
    return new ConfigurationImpl()
        .setPersistenceEnabled(true)
        .setSecurityEnabled(false)
        .setJournalDirectory(folder.resolve("journal").toString())
        .setBindingsDirectory(folder.resolve("bindings").toString())
        .setPagingDirectory(folder.resolve("paging").toString())
        .setLargeMessagesDirectory(folder.resolve("large").toString())
        .addAcceptorConfiguration("in-vm", BROKER)
        .addQueueConfiguration(
            QueueConfiguration.of(QUEUE).setRoutingType(RoutingType.ANYCAST).setDurable(true));
  }

  private static HikariDataSource pool(String database, String user) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database);
    config.setUsername(user);
    config.setMaximumPoolSize(STORING);
    return new HikariDataSource(config);
  }

  private void enqueue(ActiveMQConnectionFactory connections) throws JMSException {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
      for (int i = 0; i < messages; i++) {
        TextMessage message = session.createTextMessage(Texts.text(i));
        message.setStringProperty("phone", MadeUpLists.phone(i));
        producer.send(message);
        if ((i + 1) % AT_ONCE == 0) {
          session.commit();
        }
      }
      session.commit();
    }
  }

  private RouteBuilder routes() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("jms:queue:"
                + QUEUE
                + "?transacted=true&lazyCreateTransactionManager=false"
                + "&cacheLevelName=CACHE_CONSUMER&concurrentConsumers="
                + window)
            .routeId(SENDING)
            .autoStartup(false)
            .setHeader(SmppConstants.DEST_ADDR, header("phone"))
            .to(
                smpp
                    + "&sourceAddr=12366&sourceAddrTon=0&sourceAddrNpi=0&destAddrTon=0&destAddrNpi=0"
                    + "&registeredDelivery=1&dataCoding=8&alphabet=8&encoding=UTF-16BE"
                    + "&pduProcessorDegree="
                    + ANSWERING
                    + "&pduProcessorQueueCapacity="
                    + ANSWERS);
        from(smpp + "&pduProcessorDegree=" + STORING + "&pduProcessorQueueCapacity=" + ANSWERS)
            .filter(
                header(SmppConstants.MESSAGE_TYPE)
                    .isEqualTo(SmppMessageType.DeliveryReceipt.toString()))
            .setHeader("stat", header(SmppConstants.FINAL_STATUS).convertToString())
            .to(
                "sql:insert into receipt (smsc_id, stat) values (:#"
                    + SmppConstants.ID
                    + ", :#stat)?dataSource=#database")
            .process(exchange -> receipts.countDown());
      }
    };
  }
}
