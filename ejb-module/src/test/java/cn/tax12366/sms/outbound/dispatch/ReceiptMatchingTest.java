package cn.tax12366.sms.outbound.dispatch;

import static cn.tax12366.sms.outbound.MessageStatus.ACCEPTED;
import static cn.tax12366.sms.outbound.MessageStatus.DELIVERED;
import static cn.tax12366.sms.outbound.MessageStatus.IN_DOUBT;
import static cn.tax12366.sms.outbound.MessageStatus.UNDELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.outbound.Progress;
import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDefinition.Bind;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import cn.tax12366.sms.smpp.SmppFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R4.0")
class ReceiptMatchingTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReceiptForNobodyStopsNoneOfTheOthers(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 3);

    fixture.reception.store(
        List.of(
            receipt("fake:unknown", DELIVERED),
            receipt(null, DELIVERED),
            receipt(key(fixture, 0), DELIVERED),
            receipt(key(fixture, 1), UNDELIVERED)));
    fixture.matching.match();

    assertThat(fixture.outbox.statusesOf("notice:1"))
        .containsExactly(DELIVERED, UNDELIVERED, ACCEPTED);
    assertThat(receipts(fixture, "PARKED")).isEqualTo(2);
    assertThat(receipts(fixture, "MATCHED")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countsWhatReachedItsPhoneApartFromWhatDidNot(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 4);
    ReceiptInbox inbox = new ReceiptInbox(fixture.dataSource, TestKeys.phones(), fixture.settings);

    assertThat(
            inbox.store(
                List.of(
                    receipt(key(fixture, 0), DELIVERED),
                    receipt(key(fixture, 1), UNDELIVERED),
                    receipt(key(fixture, 2), DELIVERED),
                    receipt(key(fixture, 2), UNDELIVERED),
                    receipt("fake:unknown", UNDELIVERED)),
                fixture.clock.instant()))
        .isEqualTo(new ReceiptInbox.Round(4, 2, 1));
    assertThat(inbox.matchNew(500, fixture.clock.instant()))
        .isEqualTo(new ReceiptInbox.Round(1, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatCannotBeStoredWithItsMessageIsStoredAloneAndMatchedLater(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 2);
    fixture.execute("alter table moved_chunk rename to elsewhere");

    fixture.reception.store(
        List.of(receipt(key(fixture, 0), DELIVERED), receipt(key(fixture, 1), DELIVERED)));

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED, ACCEPTED);
    assertThat(receipts(fixture, "NEW")).isEqualTo(2);
    fixture.execute("alter table elsewhere rename to moved_chunk");
    fixture.matching.match();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(DELIVERED, DELIVERED);
  }

  /** While a chunk is being sent, its row is locked again and again; receipts must not wait. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void receiptsDoNotWaitForWhoeverSendsTheirChunk(TestDatabase database) throws SQLException {
    DispatchFixture fixture = accepted(database, 1);
    try (Connection sender = fixture.dataSource.getConnection()) {
      sender.setAutoCommit(false);
      sender.createStatement().execute("update dispatch_chunk set stale = true");

      fixture.reception.store(List.of(receipt(key(fixture, 0), DELIVERED)));

      assertThat(receipts(fixture, "MATCHED")).as("at once").isEqualTo(1);
      sender.rollback();
    }
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(DELIVERED);
    fixture.tallies.recount(200);
    assertThat(fixture.outbox.progressOf("notice:1").getDelivered()).isEqualTo(1);
    assertThat(fixture.number("select count(*) from moved_chunk")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theFirstFinalWordStandsAndRepeatsAreOnlyKept(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 1);
    String key = key(fixture, 0);

    fixture.reception.store(List.of(receipt(key, null), receipt(key, UNDELIVERED)));
    fixture.reception.store(List.of(receipt(key, DELIVERED), receipt(key, UNDELIVERED)));
    fixture.matching.match();
    fixture.reception.store(List.of(receipt(key, DELIVERED)));
    fixture.matching.match();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(UNDELIVERED);
    assertThat(receipts(fixture, "MATCHED")).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReceiptThatOvertakesItsResponseIsParkedAndJoined(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 1);
    DispatchFixture.Node node = fixture.node();
    fixture.gateway.meanwhile =
        () -> {
          fixture.reception.store(List.of(receipt("fake:" + firstId(fixture) + "-1", DELIVERED)));
          fixture.matching.match();
        };

    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED);
    fixture.matching.match();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(DELIVERED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLongMessageIsDeliveredOnceAllItsPartsAre(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    long id = fixture.outbox.outbox().open(OutboxFixture.request("notice:1", true, null));
    fixture
        .outbox
        .outbox()
        .add(
            id,
            List.of(
                OutboxFixture.draft(1, "税".repeat(100)), OutboxFixture.draft(2, "税".repeat(100))));
    fixture.outbox.outbox().release(id);
    fixture.node().workOff();
    List<MessageView> sent = fixture.outbox.messagesOf("notice:1");

    fixture.reception.store(
        List.of(
            receipt("fake:" + sent.get(0).getId() + "-2", DELIVERED),
            receipt("fake:" + sent.get(0).getId() + "-2", DELIVERED),
            receipt("fake:" + sent.get(1).getId() + "-1", DELIVERED)));
    fixture.matching.match();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED, ACCEPTED);
    fixture.reception.store(
        List.of(
            receipt("fake:" + sent.get(0).getId() + "-1", DELIVERED),
            receipt("fake:" + sent.get(1).getId() + "-2", UNDELIVERED)));
    fixture.matching.match();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(DELIVERED, UNDELIVERED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void doubtIsResolvedByTheOnlyReceiptThatCanBeMeant(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.answer = submission -> new SubmitOutcome.InDoubt();
    fixture.outbox.released("notice:1", 2);
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    String known = OutboxFixture.phone(1).digits();
    String twice = OutboxFixture.phone(2).digits();

    fixture.reception.store(
        List.of(
            receiptOf(twice, "fake:8", DELIVERED),
            receiptOf(twice, "fake:9", DELIVERED),
            receiptOf(known, "fake:7", DELIVERED)));
    fixture.matching.match();
    fixture.matching.sweep();
    assertThat(fixture.outbox.statusesOf("notice:1"))
        .as("its id may still come")
        .containsOnly(IN_DOUBT);
    fixture.clock.advance(Duration.ofSeconds(5));
    fixture.matching.sweep();
    fixture.matching.match();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(DELIVERED, IN_DOUBT);
    fixture.gateway.answer = submission -> new SubmitOutcome.Accepted();
    fixture.clock.advance(Duration.ofSeconds(60));
    node.workOff();
    assertThat(fixture.gateway.submitted).as("only the other one goes again").hasSize(3);
  }

  /** Sent over one link, heard over another: only where both are of one group. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void doubtIsResolvedByAnotherLinkOfTheSameGroup(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.links.addAll(
        List.of(
            up(SmppFixture.link("fake", Bind.TX, 2775, 10)),
            up(SmppFixture.link("in", Bind.RX, 2775, 10)),
            up(LinkDefinition.of("far", "127.0.0.1", 2775, "sms", "secret"))));
    fixture.gateway.answer = submission -> new SubmitOutcome.InDoubt();
    fixture.outbox.released("notice:1", 2);
    fixture.node().workOff();

    fixture.reception.store(
        List.of(
            new Receipt(
                "far", "s:1", OutboxFixture.phone(1).digits(), DELIVERED, "样本", null, "raw"),
            new Receipt(
                "in", "n:2", OutboxFixture.phone(2).digits(), DELIVERED, "样本", null, "raw")));
    fixture.matching.match();
    fixture.clock.advance(Duration.ofSeconds(5));
    fixture.matching.sweep();
    fixture.matching.match();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(IN_DOUBT, DELIVERED);
  }

  private static LinkState up(LinkDefinition link) {
    return new LinkState(
        link, LinkState.Phase.UP, 0, null, Instant.EPOCH, 0, OptionalInt.empty(), false, List.of());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReceiptThatFindsNobodyInThreeDaysIsSetAside(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.reception.store(List.of(receipt("fake:unknown", DELIVERED)));
    fixture.matching.match();

    fixture.clock.advance(Duration.ofHours(72));
    fixture.matching.sweep();
    assertThat(receipts(fixture, "PARKED")).isOne();
    fixture.clock.advance(Duration.ofSeconds(1));
    fixture.matching.sweep();
    assertThat(receipts(fixture, "ORPHAN")).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theCountsOfABatchFollowItsMessagesAndTellWhoAsks(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 4);
    Tallies.News start = fixture.tallies.since(null);
    assertThat(fixture.outbox.progressOf("notice:1").getWaiting())
        .as("not counted yet")
        .isEqualTo(4);
    assertThat(fixture.outbox.progressOf("notice:1").isFinished()).isFalse();
    fixture.tallies.recount(100);
    assertThat(fixture.outbox.progressOf("notice:1").getSent()).isEqualTo(4);

    fixture.reception.store(
        List.of(receipt(key(fixture, 0), DELIVERED), receipt(key(fixture, 1), UNDELIVERED)));
    fixture.matching.match();
    fixture.tallies.recount(100);

    Progress progress = fixture.outbox.progressOf("notice:1");
    assertThat(fixture.number("select sum(segments) from chunk_tally"))
        .as("short messages counted with them")
        .isEqualTo(fixture.number("select sum(segments) from outbound_message"));
    assertThat(progress.getTotal()).isEqualTo(4);
    assertThat(progress.getSent()).isEqualTo(2);
    assertThat(progress.getDelivered()).isOne();
    assertThat(progress.getFailed()).isOne();
    assertThat(progress.isFinished()).isFalse();
    assertThat(fixture.tallies.since(start.latest()).batches())
        .extracting(cn.tax12366.sms.outbound.BatchProgressed::origin)
        .containsExactly("notice:1");
    assertThat(fixture.tallies.since(fixture.tallies.since(start.latest()).latest()).batches())
        .isEmpty();
  }

  private static DispatchFixture accepted(TestDatabase database, int size) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", size);
    fixture.node().workOff();
    return fixture;
  }

  private static long firstId(DispatchFixture fixture) {
    return fixture.outbox.messagesOf("notice:1").get(0).getId();
  }

  private static String key(DispatchFixture fixture, int index) {
    return "fake:" + fixture.outbox.messagesOf("notice:1").get(index).getId() + "-1";
  }

  private static Receipt receipt(String key, MessageStatus outcome) {
    return new Receipt("fake", key, null, outcome, "样本", null, "raw");
  }

  private static Receipt receiptOf(String phone, String key, MessageStatus outcome) {
    return new Receipt("fake", key, phone, outcome, "样本", null, "raw");
  }

  private static long receipts(DispatchFixture fixture, String status) {
    return fixture.number("select count(*) from receipt_inbox where status = '" + status + "'");
  }
}
