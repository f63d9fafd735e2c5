package cn.tax12366.sms.outbound.dispatch;

import static cn.tax12366.sms.outbound.MessageStatus.ACCEPTED;
import static cn.tax12366.sms.outbound.MessageStatus.EXPIRED_UNSENT;
import static cn.tax12366.sms.outbound.MessageStatus.FAILED;
import static cn.tax12366.sms.outbound.MessageStatus.READY;
import static cn.tax12366.sms.outbound.MessageStatus.SUBMITTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.outbound.BatchRequest;
import cn.tax12366.sms.outbound.MessageDraft;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.outbound.Progress;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.shared.SegmentRule;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No phone gets more messages a day that nobody asked for than it may. It is 09:00 at the start.
 */
@Tag("R8")
class PhoneLimitTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final int USUAL = 5;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theFourthToOnePhoneWaitsForTheNextMorningAndGoesThen(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    released(fixture, "notice:1", USUAL, 7, 7, 8);
    released(fixture, "notice:2", USUAL, 7);
    released(fixture, "notice:3", USUAL, 7, 8, 9);
    DispatchFixture.Node node = fixture.node();

    node.workOff();

    assertThat(fixture.outbox.statusesOf("notice:3")).containsExactly(READY, ACCEPTED, ACCEPTED);
    assertThat(fixture.gateway.submitted).hasSize(6);
    MessageView waits = fixture.outbox.messagesOf("notice:3").get(0);
    assertThat(waits.getDeferredOn()).isEqualTo(TODAY);
    assertThat(waits.getDeferredAfter()).isEqualTo(3);
    assertThat(waits.getSubmittedAt()).as("as if it had not been marked").isNull();
    assertThat(waits.getLink()).isNull();
    assertThat(waits.getAttempts()).isZero();
    assertThat(progress(fixture, "notice:3"))
        .extracting(Progress::getWaiting, Progress::getDeferred, Progress::isFinished)
        .containsExactly(1, 1, false);
    assertThat(progress(fixture, "notice:1").getDeferred()).isZero();

    fixture.clock.set("2026-12-10T17:59:59");
    node.workOff();
    fixture.clock.set("2026-12-11T07:59:59");
    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(6);
    fixture.clock.set("2026-12-11T08:00:00");
    node.workOff();

    assertThat(fixture.gateway.submitted).hasSize(7);
    MessageView gone = fixture.outbox.messagesOf("notice:3").get(0);
    assertThat(gone.getStatus()).isEqualTo(ACCEPTED);
    assertThat(gone.getDeferredOn()).as("remains part of its life").isEqualTo(TODAY);
    assertThat(gone.getSubmittedAt()).isEqualTo(fixture.clock.instant());
    assertThat(gone.isPossibleDuplicate()).isFalse();
    assertThat(progress(fixture, "notice:3").getDeferred()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofManyInOneChunkTheOlderGoAndAnotherDayStartsAnew(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    released(fixture, "notice:1", USUAL, 7, 7, 7, 7, 7, 7, 7, 7);
    DispatchFixture.Node node = fixture.node();

    inRounds(fixture, node);
    assertThat(references(fixture)).containsExactly(1L, 2L, 3L);
    fixture.clock.set("2026-12-11T08:00:00");
    inRounds(fixture, node);
    assertThat(references(fixture)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(fixture.outbox.messagesOf("notice:1"))
        .extracting(MessageView::getDeferredOn)
        .as("the last time it was put off")
        .endsWith(TODAY, TODAY.plusDays(1), TODAY.plusDays(1));
    fixture.clock.set("2026-12-12T08:00:00");
    inRounds(fixture, node);
    assertThat(references(fixture)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theMoreUrgentTakesTheLastPlaceAlthoughItCameLater(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    released(fixture, "notice:1", USUAL, 7);
    released(fixture, "notice:2", USUAL - 1, 7);

    fixture.node().workOff();

    assertThat(fixture.outbox.statusesOf("notice:2")).containsExactly(ACCEPTED);
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(READY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void answersNeitherWaitNorCount(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    DispatchFixture.Node node = fixture.node();
    release(fixture, answers("answer:1"), 7, 7, 7);
    node.workOff();
    released(fixture, "notice:1", USUAL, 7);
    node.workOff();
    release(fixture, answers("answer:2"), 7, 7);
    node.workOff();

    assertThat(fixture.outbox.statusesOf("answer:1")).containsOnly(ACCEPTED);
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(ACCEPTED);
    assertThat(fixture.outbox.statusesOf("answer:2")).containsOnly(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatTheCarrierRefusedLeavesItsPlaceToTheNextOnTheSameDay(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    released(fixture, "notice:1", USUAL, 7, 7, 7, 7, 7);
    fixture.gateway.answer =
        submission ->
            fixture.gateway.submitted.size() <= 3
                ? new SubmitOutcome.Refused(0x0B)
                : new SubmitOutcome.Accepted();
    DispatchFixture.Node node = fixture.node();

    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1"))
        .as("the last two wait for what becomes of the first three")
        .containsExactly(FAILED, FAILED, FAILED, READY, READY);
    assertThat(progress(fixture, "notice:1").getDeferred()).isZero();
    fixture.clock.advance(Duration.ofSeconds(1));
    node.workOff();

    assertThat(fixture.outbox.statusesOf("notice:1"))
        .containsExactly(FAILED, FAILED, FAILED, ACCEPTED, ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatThePersonMayHaveGotCountsAndWhatNeverLeftDoesNot(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    MessageStatus[] statuses = MessageStatus.values();
    int[] phones = IntStream.rangeClosed(1, statuses.length).toArray();
    // One more of each, of which nobody knows whether the carrier had it before.
    int[] doubted = IntStream.of(phones).map(phone -> phone + 100).toArray();
    released(
        fixture, "notice:1", USUAL, IntStream.concat(IntStream.of(phones), IntStream.of(doubted)));
    for (int i = 0; i < statuses.length; i++) {
      fixture.execute(
          "update outbound_message set status = '%s', submitted_at = timestamp with time zone"
                  .formatted(statuses[i])
              + " '2026-12-10 08:30:00+08', possible_duplicate = (reference > %d)"
                  .formatted(statuses.length)
              + " where reference in (%d, %d)".formatted(i + 1, statuses.length + i + 1));
    }
    fixture.execute("update dispatch_chunk set status = 'DONE'");
    released(fixture, "notice:2", USUAL, IntStream.of(phones));
    released(fixture, "notice:3", USUAL, IntStream.of(doubted));

    fixture.node().workOff();

    List<MessageStatus> then = fixture.outbox.statusesOf("notice:2");
    Set<MessageStatus> counted = EnumSet.noneOf(MessageStatus.class);
    for (int i = 0; i < statuses.length; i++) {
      if (then.get(i) == READY) {
        counted.add(statuses[i]);
      }
    }
    assertThat(counted)
        .containsExactlyInAnyOrder(
            SUBMITTING,
            MessageStatus.IN_DOUBT,
            ACCEPTED,
            MessageStatus.DELIVERED,
            MessageStatus.UNDELIVERED,
            MessageStatus.EXPIRED,
            MessageStatus.REJECTED,
            MessageStatus.NO_RECEIPT);
    assertThat(fixture.outbox.statusesOf("notice:3"))
        .as("in doubt once is in doubt for the day")
        .containsOnly(READY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theRestOfWhatAPhoneHasAPartOfGoesAndCounts(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    fixture.clock.set("2026-12-10T17:59:59");
    long id = fixture.outbox.outbox().open(OutboxFixture.request("notice:1", true, null));
    fixture.outbox.outbox().add(id, List.of(OutboxFixture.draft(7, "税".repeat(150))));
    fixture.outbox.outbox().release(id);
    // The fake carrier takes all parts but the last where it asks for patience.
    fixture.gateway.answer = submission -> new SubmitOutcome.TryLater(0x58, false);
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    fixture.gateway.answer = submission -> new SubmitOutcome.Accepted();
    fixture.clock.set("2026-12-11T08:00:00");
    released(fixture, "notice:2", USUAL - 1, 7);

    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:2")).containsExactly(ACCEPTED);
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTwoThatSeeEachOtherTheMoreUrgentComesBackFirst(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    released(fixture, "notice:1", USUAL, 7);
    released(fixture, "notice:2", USUAL - 1, 7);
    DispatchFixture.Node node = fixture.node();
    node.relay.relay();

    node.onceMarked = () -> wire(fixture, "notice:1", "SUBMITTING");
    node.take(fixture.tokens.poll());
    wire(fixture, "notice:1", "READY");
    node.onceMarked = () -> wire(fixture, "notice:2", "SUBMITTING");
    node.take(fixture.tokens.poll());
    wire(fixture, "notice:2", "READY");
    node.onceMarked = () -> {};

    assertThat(fixture.gateway.submitted).as("neither knows of the other's end").isEmpty();
    fixture.clock.advance(Duration.ofSeconds(1));
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:2")).containsExactly(ACCEPTED);
    fixture.clock.advance(Duration.ofSeconds(1));
    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(1);
    assertThat(fixture.outbox.messagesOf("notice:1").get(0).getDeferredOn()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoNodesInARaceForManyPhonesNeverExceedItAndWasteNoPlace(TestDatabase database)
      throws Exception {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 2;
    int phones = 200;
    for (int notice = 1; notice <= 4; notice++) {
      released(fixture, "notice:" + notice, USUAL, IntStream.rangeClosed(1, phones));
    }
    FakeGateway others = new FakeGateway();
    others.window = 10;
    fixture.gateway.window = 10;
    DispatchFixture.Node one = fixture.node();
    DispatchFixture.Node other = fixture.new Node(others);
    one.relay.relay();
    while (!fixture.tokens.isEmpty()) {
      atOnce(one, other, fixture);
    }

    inRounds(fixture, one);

    assertThat(fixture.number("select count(*) from outbound_message where status = 'ACCEPTED'"))
        .isEqualTo(2L * phones);
    assertThat(
            fixture.number(
                "select count(*) from (select phone from outbound_message where status = 'ACCEPTED'"
                    + " group by phone having count(*) > 2) t"))
        .isZero();
    assertThat(
            fixture.number("select count(*) from outbound_message where deferred_on is not null"))
        .isEqualTo(2L * phones);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNodeThatDiesBetweenMarkingAndCountingLosesNothingAndExceedsNothing(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 2;
    released(fixture, "notice:1", USUAL, 7, 7, 7, 7, 8);
    DispatchFixture.Node dying = fixture.node();
    dying.onceMarked =
        () -> {
          throw new ProcessDied();
        };
    assertThatThrownBy(dying::workOff).isInstanceOf(ProcessDied.class);
    assertThat(fixture.count(SUBMITTING)).isEqualTo(5);
    fixture.kill(dying);
    DispatchFixture.Node survivor = fixture.node();
    survivor.recovery.freeAbandoned();
    fixture.clock.advance(Duration.ofSeconds(60));

    inRounds(fixture, survivor);
    assertThat(references(fixture)).containsExactlyInAnyOrder(1L, 2L, 5L);
    assertThat(fixture.outbox.statusesOf("notice:1"))
        .containsExactly(ACCEPTED, ACCEPTED, READY, READY, ACCEPTED);
    fixture.clock.set("2026-12-11T08:00:00");
    inRounds(fixture, survivor);
    assertThat(references(fixture)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasOneTooManyWhenItsNodeDiedIsStillOneTooManyAfterwards(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    released(fixture, "notice:1", USUAL, 7);
    fixture.node().workOff();
    released(fixture, "notice:2", USUAL, 7);
    DispatchFixture.Node dying = fixture.node();
    dying.onceMarked =
        () -> {
          throw new ProcessDied();
        };
    assertThatThrownBy(dying::workOff).isInstanceOf(ProcessDied.class);
    fixture.kill(dying);
    DispatchFixture.Node survivor = fixture.node();
    survivor.recovery.freeAbandoned();
    fixture.clock.advance(Duration.ofSeconds(60));

    inRounds(fixture, survivor);

    assertThat(fixture.gateway.submitted).hasSize(1);
    assertThat(fixture.outbox.messagesOf("notice:2").get(0).getDeferredOn()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsPutOffBeyondItsLastMomentExpiresThenAndVisibly(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    Instant evening = fixture.clock.instant().plus(Duration.ofHours(11));
    release(
        fixture,
        new BatchRequest(
            "notice:1",
            Circle.TAXPAYERS,
            OutboxFixture.UNIT,
            OutboxFixture.UNIT,
            "system",
            true,
            USUAL,
            null,
            evening),
        7,
        7);
    DispatchFixture.Node node = fixture.node();
    inRounds(fixture, node);
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED, READY);

    fixture.clock.set("2026-12-10T20:00:00");
    node.recovery.sweep();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED, EXPIRED_UNSENT);
    assertThat(progress(fixture, "notice:1"))
        .extracting(Progress::getDeferred, progress -> progress.count(EXPIRED_UNSENT))
        .containsExactly(0, 1);
    assertThat(fixture.outbox.messagesOf("notice:1").get(1).getDeferredOn()).isEqualTo(TODAY);
  }

  private static BatchRequest answers(String origin) {
    return OutboxFixture.request(origin, false, null);
  }

  private static void released(
      DispatchFixture fixture, String origin, int priority, IntStream phones) {
    released(fixture, origin, priority, phones.toArray());
  }

  /** References from 1, in the order of the phones. */
  private static void released(
      DispatchFixture fixture, String origin, int priority, int... phones) {
    release(
        fixture,
        new BatchRequest(
            origin,
            Circle.TAXPAYERS,
            OutboxFixture.UNIT,
            OutboxFixture.UNIT,
            "system",
            true,
            priority,
            null,
            null),
        phones);
  }

  private static void release(DispatchFixture fixture, BatchRequest request, int... phones) {
    String text = "【示例税务局】样本短信。";
    List<MessageDraft> drafts = new ArrayList<>();
    for (int phone : phones) {
      drafts.add(
          new MessageDraft(
              drafts.size() + 1L, OutboxFixture.phone(phone), text, SegmentRule.count(text)));
    }
    long id = fixture.outbox.outbox().open(request);
    fixture.outbox.outbox().add(id, drafts);
    fixture.outbox.outbox().release(id);
  }

  /** Until only what is put off for another day is left. */
  private static void inRounds(DispatchFixture fixture, DispatchFixture.Node node) {
    for (int second = 0; second < 15; second++) {
      node.workOff();
      fixture.clock.advance(Duration.ofSeconds(1));
    }
  }

  /** Each takes a token, side by side. */
  private static void atOnce(
      DispatchFixture.Node one, DispatchFixture.Node other, DispatchFixture fixture)
      throws InterruptedException {
    Token first = fixture.tokens.poll();
    Token second = fixture.tokens.poll();
    Thread beside = new Thread(() -> other.take(second));
    beside.start();
    one.take(first);
    beside.join();
  }

  /** As if another node had marked them, or put them back. */
  private static void wire(DispatchFixture fixture, String origin, String status) {
    fixture.execute(
        "update outbound_message set status = '%s', submitted_at = timestamp with time zone"
                .formatted(status)
            + " '2026-12-10 09:00:00+08' where batch_id ="
            + " (select id from outbound_batch where origin = '%s')".formatted(origin));
  }

  private static Progress progress(DispatchFixture fixture, String origin) {
    fixture.tallies.recount(10);
    return fixture.outbox.progressOf(origin);
  }

  /** Of the only batch, in the order in which they were submitted. */
  private static List<Long> references(DispatchFixture fixture) {
    List<MessageView> messages = fixture.outbox.messagesOf("notice:1");
    return fixture.gateway.submitted.stream()
        .map(Submission::messageId)
        .map(
            id ->
                messages.stream()
                    .filter(message -> message.getId() == id)
                    .findFirst()
                    .orElseThrow()
                    .getReference())
        .toList();
  }

  private static final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;
  }
}
