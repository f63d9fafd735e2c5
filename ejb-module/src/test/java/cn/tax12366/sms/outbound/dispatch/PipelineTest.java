package cn.tax12366.sms.outbound.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.smpp.SmppFixture;
import cn.tax12366.smsc.Smsc;
import cn.tax12366.smsc.SmscConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the outbox over SMPP to the receipt, with everything real but the container. */
@Tag("R4.0")
class PipelineTest {

  private static final int WINDOW = 40;
  private static final int MESSAGES = 1200;

  /** Well below what the dispatch does in a second, and a few seconds' worth. */
  private static final int CARRIER_RATE = 100;

  private static final int TOO_MANY = 400;

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyMessageArrivesOnceAndIsReported(TestDatabase database) throws Exception {
    DispatchFixture fixture = new DispatchFixture(database);
    try (Smsc carrier = carrier();
        SmppFixture links =
            new SmppFixture(fixture.reception, SmppFixture.link(carrier.port(), WINDOW))) {
      await().until(() -> links.state().isUp());
      fixture.outbox.released("notice:1", MESSAGES);

      fixture.new Node(links.gateway()).workOff();

      await()
          .atMost(30, TimeUnit.SECONDS)
          .until(
              () -> {
                fixture.matching.match();
                return fixture.count(MessageStatus.DELIVERED) == MESSAGES;
              });
      assertThat(carrier.ledger().countByDestAndText()).hasSize(MESSAGES);
      assertThat(carrier.ledger().duplicates()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aConnectionCutInTheMiddleLosesNothingAndRepeatsAWindowAtMost(TestDatabase database)
      throws Exception {
    DispatchFixture fixture = new DispatchFixture(database);
    try (Smsc carrier = carrier();
        SmppFixture links =
            new SmppFixture(fixture.reception, SmppFixture.link(carrier.port(), WINDOW))) {
      await().until(() -> links.state().isUp());
      fixture.outbox.released("notice:1", MESSAGES);
      DispatchFixture.Node node = fixture.new Node(links.gateway());
      // The carrier has these, keeps its answers and receipts to itself, and then is gone.
      carrier.faults().holdReceipts(true);
      carrier.faults().holdResponses(true);
      Thread cut =
          new Thread(
              () -> {
                await().until(() -> carrier.accepted() > 0 && carrier.accepted() >= WINDOW / 2);
                carrier.dropConnections();
                carrier.faults().holdResponses(false);
              });
      cut.start();
      node.workOff();
      cut.join();
      assertThat(fixture.count(MessageStatus.IN_DOUBT)).isBetween(1L, (long) WINDOW);
      await().atMost(10, TimeUnit.SECONDS).until(() -> links.state().isUp());

      fixture.clock.advance(Duration.ofSeconds(61));
      node.workOff();
      carrier.faults().none();

      await()
          .atMost(30, TimeUnit.SECONDS)
          .until(
              () -> {
                fixture.matching.match();
                return fixture.count(MessageStatus.DELIVERED) == MESSAGES;
              });
      assertThat(carrier.ledger().countByDestAndText()).as("nothing lost").hasSize(MESSAGES);
      assertThat(carrier.ledger().duplicates().size()).isLessThanOrEqualTo(WINDOW);
      assertThat(fixture.number("select count(*) from outbound_message where possible_duplicate"))
          .isEqualTo(carrier.ledger().duplicates().size());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("fault-10")
  void aCarrierThatTakesSoManyASecondGetsThemAllAndNoAttemptIsUsedUp(TestDatabase database)
      throws Exception {
    DispatchFixture fixture = new DispatchFixture(database);
    try (Smsc carrier = Smsc.start(config().rate(CARRIER_RATE));
        SmppFixture links =
            new SmppFixture(fixture.reception, SmppFixture.link(carrier.port(), WINDOW))) {
      await().until(() -> links.state().isUp());
      fixture.outbox.released("notice:1", TOO_MANY);
      DispatchFixture.Node node = fixture.new Node(links.gateway());

      await()
          .atMost(120, TimeUnit.SECONDS)
          .until(
              () -> {
                node.self.renew();
                node.workOff();
                fixture.clock.advance(Duration.ofSeconds(2));
                fixture.matching.match();
                return fixture.count(MessageStatus.DELIVERED) == TOO_MANY;
              });

      assertThat(carrier.ledger().countByDestAndText()).hasSize(TOO_MANY);
      assertThat(carrier.ledger().duplicates()).isEmpty();
      assertThat(fixture.number("select max(attempts) from outbound_message")).isEqualTo(1);
      assertThat(links.state().getPerSecondAtMost()).isLessThanOrEqualTo(2 * CARRIER_RATE);
    }
  }

  private Smsc carrier() throws Exception {
    return Smsc.start(config());
  }

  private SmscConfig config() {
    return SmscConfig.in(home)
        .account("sms", "secret")
        .delivered(1000)
        .receiptDelay(Duration.ofMillis(10), Duration.ofMillis(100));
  }
}
