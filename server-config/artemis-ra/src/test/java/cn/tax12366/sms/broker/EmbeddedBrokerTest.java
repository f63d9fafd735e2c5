package cn.tax12366.sms.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path data;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new EmbeddedBroker(data);
    broker.start();
  }

  @AfterEach
  void stop() throws Exception {
    broker.stop();
  }

  @Test
  void keepsWhatWasSentOverAStop() throws Exception {
    send("42");
    broker.stop();

    broker.start();

    assertThat(receive(EmbeddedBroker.OUTBOUND)).isEqualTo("42");
  }

  @Test
  void dropsASecondMessageOfTheSameIdEvenAfterAStop() throws Exception {
    sendWithId("42", "chunk-42");
    broker.stop();
    broker.start();

    sendWithId("42 again", "chunk-42");
    sendWithId("43", "chunk-43");

    assertThat(receive(EmbeddedBroker.OUTBOUND)).isEqualTo("42");
    assertThat(receive(EmbeddedBroker.OUTBOUND)).isEqualTo("43");
  }

  @Test
  void waitsBeforeItDeliversAgainWhatWasRolledBack() throws Exception {
    send("42");
    try (ActiveMQConnectionFactory factory = factory();
        JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
      Queue queue = context.createQueue(EmbeddedBroker.OUTBOUND);
      assertThat(context.createConsumer(queue).receiveBody(String.class, 5_000)).isEqualTo("42");
      context.rollback();
    }

    assertThat(receive(EmbeddedBroker.OUTBOUND)).isNull();
  }

  @Test
  void refusesAFolderThatAnotherProcessHolds() throws Exception {
    broker.stop();
    Path lock = data.resolve("journal").resolve("server.lock");
    assertThat(Files.exists(lock)).isTrue();
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(broker::start).hasMessageContaining(data.toString());
    }
  }

  private static ActiveMQConnectionFactory factory() throws Exception {
    return new ActiveMQConnectionFactory(new URI("vm://0").toString());
  }

  private static void send(String text) throws Exception {
    try (ActiveMQConnectionFactory factory = factory();
        JMSContext context = factory.createContext()) {
      context.createProducer().send(context.createQueue(EmbeddedBroker.OUTBOUND), text);
    }
  }

  private static void sendWithId(String text, String id) throws Exception {
    try (ActiveMQConnectionFactory factory = factory();
        JMSContext context = factory.createContext()) {
      context
          .createProducer()
          .setProperty("_AMQ_DUPL_ID", id)
          .send(context.createQueue(EmbeddedBroker.OUTBOUND), text);
    }
  }

  private static String receive(String queue) throws Exception {
    try (ActiveMQConnectionFactory factory = factory();
        JMSContext context = factory.createContext()) {
      Message message = context.createConsumer(context.createQueue(queue)).receive(500);
      return message == null ? null : message.getBody(String.class);
    }
  }
}
