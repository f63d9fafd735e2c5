package cn.tax12366.sms.outbound.dispatch;

import static cn.tax12366.sms.outbound.MessageStatus.ACCEPTED;
import static cn.tax12366.sms.outbound.MessageStatus.CANCELLED;
import static cn.tax12366.sms.outbound.MessageStatus.EXPIRED_UNSENT;
import static cn.tax12366.sms.outbound.MessageStatus.FAILED;
import static cn.tax12366.sms.outbound.MessageStatus.IN_DOUBT;
import static cn.tax12366.sms.outbound.MessageStatus.NO_RECEIPT;
import static cn.tax12366.sms.outbound.MessageStatus.READY;
import static cn.tax12366.sms.outbound.MessageStatus.RETRY_WAIT;
import static cn.tax12366.sms.outbound.MessageStatus.SUBMITTING;
import static cn.tax12366.sms.outbound.MessageStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R4.0")
class ChunkDispatchTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void submitsEveryMessageOnceAndNeverMarksMoreThanTheWindow(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 7;
    AtomicLong most = new AtomicLong();
    fixture.gateway.meanwhile = () -> most.accumulateAndGet(fixture.count(SUBMITTING), Math::max);
    fixture.outbox.released("notice:1", 40);

    fixture.node().workOff();

    assertThat(fixture.gateway.submitted)
        .extracting(Submission::phone)
        .hasSize(40)
        .doesNotHaveDuplicates();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(ACCEPTED);
    assertThat(most).hasValue(7);
    assertThat(fixture.chunks.count("SENT")).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aTokenRepeatedOrTooOldDoesNothing(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 3);
    DispatchFixture.Node node = fixture.node();
    node.relay.relay();
    Token token = fixture.tokens.poll();

    node.take(new Token(token.chunkId(), token.epoch() - 1, 5));
    assertThat(fixture.gateway.submitted).isEmpty();
    node.take(token);
    node.take(token);
    assertThat(fixture.gateway.submitted).hasSize(3);
  }

  @Tag("R8.1")
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatTheWindowShutsOutWaitsForTheNextMorningAndGoesOnByItself(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    fixture.clock.set("2026-12-10T17:59:59");
    fixture.outbox.released("notice:1", 5);
    // Six o'clock strikes when three have gone out.
    fixture.gateway.answer =
        submission -> {
          if (fixture.gateway.submitted.size() == 3) {
            fixture.clock.set("2026-12-10T18:00:00");
          }
          return new SubmitOutcome.Accepted();
        };
    DispatchFixture.Node node = fixture.node();

    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(3);
    assertThat(fixture.outbox.statusesOf("notice:1"))
        .containsExactly(ACCEPTED, ACCEPTED, ACCEPTED, READY, READY);
    fixture.clock.set("2026-12-11T07:59:59");
    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(3);
    fixture.clock.set("2026-12-11T08:00:00");
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(ACCEPTED);
    assertThat(fixture.outbox.messagesOf("notice:1")).noneMatch(MessageView::isPossibleDuplicate);
  }

  @Tag("R12.1")
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatASuperiorStopsGoesNoFurtherThanTheSliceUnderWayAndGoesOnWhenItIsOver(
      TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    fixture.outbox.released("notice:1", 7);
    // He clicks when three have gone out.
    fixture.gateway.answer =
        submission -> {
          if (fixture.gateway.submitted.size() == 3) {
            fixture.suspendTheUnitAbove(OutboxFixture.UNIT);
          }
          return new SubmitOutcome.Accepted();
        };
    DispatchFixture.Node node = fixture.node();

    node.workOff();

    assertThat(fixture.gateway.submitted).as("the second slice of two").hasSize(4);
    long answer = fixture.outbox.outbox().open(OutboxFixture.request("answer:1", false, null));
    fixture.outbox.outbox().add(answer, OutboxFixture.drafts(1));
    fixture.outbox.outbox().release(answer);
    node.workOff();
    assertThat(fixture.outbox.statusesOf("answer:1"))
        .as("nor does what the unit itself answers")
        .containsExactly(READY);
    fixture.liftEverything();
    fixture.clock.set("2026-12-10T09:00:06");
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(ACCEPTED);
    assertThat(fixture.gateway.submitted)
        .extracting(Submission::phone)
        .as("seven and the answer to the first of them")
        .hasSize(8);
  }

  @Tag("R8.1")
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anAnswerToPeopleGoesAtNight(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.clock.set("2026-12-10T23:00:00");
    long id = fixture.outbox.outbox().open(OutboxFixture.request("answer:1", false, null));
    fixture.outbox.outbox().add(id, OutboxFixture.drafts(1));
    fixture.outbox.outbox().release(id);

    fixture.node().workOff();

    assertThat(fixture.outbox.statusesOf("answer:1")).containsExactly(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatADeadNodeHadOnTheWireIsInDoubtAndSentAgainMarkedAfterTheGrace(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 3;
    fixture.outbox.released("notice:1", 5);
    DispatchFixture.Node dying = fixture.node();
    fixture.gateway.meanwhile =
        () -> {
          throw new ProcessDied();
        };
    assertThatThrownBy(dying::workOff).isInstanceOf(ProcessDied.class);
    assertThat(fixture.count(SUBMITTING)).isEqualTo(3);
    fixture.gateway.meanwhile = () -> {};
    DispatchFixture.Node survivor = fixture.node();

    survivor.recovery.freeAbandoned();
    assertThat(fixture.count(SUBMITTING)).as("the node may still be alive").isEqualTo(3);
    fixture.kill(dying);
    survivor.recovery.freeAbandoned();
    assertThat(fixture.count(IN_DOUBT)).isEqualTo(3);
    survivor.workOff();
    assertThat(fixture.gateway.submitted).as("what never left goes at once").hasSize(2);
    fixture.clock.advance(Duration.ofSeconds(59));
    survivor.workOff();
    assertThat(fixture.gateway.submitted).hasSize(2);
    fixture.clock.advance(Duration.ofSeconds(1));
    survivor.workOff();

    assertThat(fixture.gateway.submitted).hasSize(5);
    assertThat(fixture.outbox.messagesOf("notice:1"))
        .extracting(MessageView::isPossibleDuplicate)
        .containsExactly(true, true, true, false, false);
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNodeThatTakesItsLeaveStoresItsLastResultsAndAnotherGoesOnAtOnce(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    fixture.outbox.released("notice:1", 6);
    fixture.outbox.released("notice:2", 1);
    DispatchFixture.Node leaving = fixture.node();
    SendingEnd end = new SendingEnd(leaving.self);
    fixture.gateway.answer =
        submission -> {
          end.begin();
          return new SubmitOutcome.Accepted();
        };
    leaving.relay.relay();

    leaving.take(fixture.tokens.poll());
    leaving.take(fixture.tokens.poll());
    end.complete(Duration.ZERO);

    assertThat(fixture.gateway.submitted).as("what was on the wire").hasSize(1);
    assertThat(fixture.outbox.statusesOf("notice:1"))
        .containsExactly(ACCEPTED, READY, READY, READY, READY, READY);
    assertThat(fixture.chunks.count("READY")).isEqualTo(2);
    assertThat(fixture.number("select count(*) from sender_node")).isZero();
    fixture.gateway.answer = submission -> new SubmitOutcome.Accepted();
    fixture.node().workOff();
    assertThat(fixture.gateway.submitted)
        .extracting(Submission::messageId)
        .hasSize(7)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNodeThatTakesItsLeaveWaitsForTheResultsOfAChunkItStillWorksOn(TestDatabase database)
      throws Exception {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 3);
    DispatchFixture.Node leaving = fixture.node();
    SendingEnd end = new SendingEnd(leaving.self);
    CountDownLatch onTheWire = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    fixture.gateway.answer =
        submission -> {
          onTheWire.countDown();
          await().until(() -> answered.getCount() == 0);
          return new SubmitOutcome.Accepted();
        };
    Thread sending = new Thread(leaving::workOff);
    sending.start();
    assertThat(onTheWire.await(10, TimeUnit.SECONDS)).isTrue();

    end.begin();
    new Thread(
            () -> {
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
              answered.countDown();
            })
        .start();
    end.complete(Duration.ofSeconds(20));

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED, READY, READY);
    sending.join();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNodeThatWakesUpLateNeitherSubmitsNorOverwrites(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    fixture.outbox.released("notice:1", 4);
    DispatchFixture.Node sleeper = fixture.node();
    DispatchFixture.Node other = fixture.node();
    FakeGateway others = new FakeGateway();
    // While the sleeper's first slice is on the wire it is taken for dead and its chunk taken over.
    fixture.gateway.meanwhile =
        () -> {
          fixture.kill(sleeper);
          other.recovery.freeAbandoned();
        };

    sleeper.relay.relay();
    sleeper.take(fixture.tokens.poll());

    assertThat(fixture.gateway.submitted).as("one slice, and not one more").hasSize(2);
    assertThat(fixture.outbox.statusesOf("notice:1"))
        .as("late, but the carrier has them")
        .containsExactly(ACCEPTED, ACCEPTED, READY, READY);
    fixture.new Node(others).workOff();
    assertThat(others.submitted).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPauseLetsNoFurtherSliceGoAndResumingGoesOn(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    long id = fixture.outbox.released("notice:1", 6);
    fixture.gateway.meanwhile =
        () -> {
          if (fixture.gateway.submitted.size() == 2) {
            fixture.outbox.outbox().pause(id);
            fixture.gateway.meanwhile = () -> {};
          }
        };
    DispatchFixture.Node node = fixture.node();

    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(4);
    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(4);
    fixture.outbox.outbox().resume(id);
    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(6);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStopInTheMiddleCancelsTheRestAndGivesUpOnWhatIsInDoubt(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    long id = fixture.outbox.released("notice:1", 5);
    fixture.gateway.answer = submission -> new SubmitOutcome.InDoubt();
    fixture.gateway.meanwhile = () -> fixture.outbox.outbox().stop(id);
    DispatchFixture.Node node = fixture.node();

    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1"))
        .containsExactly(IN_DOUBT, IN_DOUBT, CANCELLED, CANCELLED, CANCELLED);
    fixture.clock.advance(Duration.ofSeconds(61));
    node.recovery.sweep();
    node.workOff();

    assertThat(fixture.gateway.submitted).hasSize(2);
    assertThat(fixture.count(NO_RECEIPT)).isEqualTo(2);
    assertThat(fixture.chunks.count("DONE")).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsNoLongerWantedIsWithdrawnAndTheOthersGo(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.checks.add((origin, references) -> Set.of());
    fixture.checks.add(
        (origin, references) -> "notice:1".equals(origin) ? Set.of(1L, 3L) : Set.of());
    fixture.outbox.released("notice:1", 4);

    fixture.node().workOff();

    assertThat(fixture.outbox.statusesOf("notice:1"))
        .containsExactly(WITHDRAWN, ACCEPTED, WITHDRAWN, ACCEPTED);
    assertThat(fixture.gateway.submitted).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsNoLongerWantedOnceTheLinkTakesMessagesAgainIsWithdrawnToo(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 2);
    fixture.gateway.answer = submission -> new SubmitOutcome.TryLater(0x58, false);
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(RETRY_WAIT);
    // Meanwhile the first has filed.
    fixture.checks.add((origin, references) -> Set.of(1L));
    fixture.gateway.answer = submission -> new SubmitOutcome.Accepted();
    fixture.clock.advance(Duration.ofSeconds(2));

    node.relay.relay();
    node.take(fixture.tokens.poll());

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(WITHDRAWN, ACCEPTED);
    assertThat(fixture.tokens).as("nothing is left to be looked at").isEmpty();
    assertThat(fixture.chunks.count("SENT")).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMessageOfWhichThePhoneHasAPartIsFinishedThoughNoLongerWanted(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    long id = fixture.outbox.outbox().open(OutboxFixture.request("notice:1", true, null));
    fixture.outbox.outbox().add(id, List.of(OutboxFixture.draft(1, "税".repeat(150))));
    fixture.outbox.outbox().release(id);
    // The fake carrier takes all parts but the last where it asks for patience.
    fixture.gateway.answer = submission -> new SubmitOutcome.TryLater(0x58, false);
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    fixture.checks.add((origin, references) -> Set.of(1L));
    fixture.gateway.answer = submission -> new SubmitOutcome.Accepted();
    fixture.clock.advance(Duration.ofSeconds(2));

    node.relay.relay();
    node.take(fixture.tokens.poll());

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingGoesWhileItCannotBeAskedWhatIsStillWanted(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.checks.add(
        (origin, references) -> {
          throw new IllegalStateException("no database");
        });
    fixture.outbox.released("notice:1", 2);
    DispatchFixture.Node node = fixture.node();

    node.workOff();
    assertThat(fixture.gateway.submitted).isEmpty();
    fixture.checks.clear();
    node.workOff();
    assertThat(fixture.gateway.submitted).as("rests for half a minute").isEmpty();
    fixture.clock.advance(Duration.ofSeconds(30));
    node.workOff();
    assertThat(fixture.gateway.submitted).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPassingFaultIsTriedFiveTimesAndThrottlingCostsNothing(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 2);
    fixture.gateway.answer =
        submission ->
            submission.phone().equals(OutboxFixture.phone(1).digits())
                ? new SubmitOutcome.TryLater(0x08, true)
                : new SubmitOutcome.TryLater(0x58, false);
    DispatchFixture.Node node = fixture.node();

    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(RETRY_WAIT);
    for (int i = 0; i < 30; i++) {
      fixture.clock.advance(Duration.ofMinutes(10));
      node.workOff();
    }

    assertThat(fixture.outbox.messagesOf("notice:1"))
        .extracting(MessageView::getStatus, MessageView::getAttempts, MessageView::getCommandStatus)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FAILED, 5, 0x08),
            org.assertj.core.groups.Tuple.tuple(RETRY_WAIT, 0, 0x58));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRefusalForGoodStopsNeitherTheOthersNorTheChunk(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 3);
    fixture.gateway.answer =
        submission ->
            submission.phone().equals(OutboxFixture.phone(1).digits())
                ? new SubmitOutcome.Refused(0x0B)
                : new SubmitOutcome.Accepted();

    fixture.node().workOff();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(FAILED, ACCEPTED, ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofALongMessageOnlyTheMissingPartIsSentAgain(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    long id = fixture.outbox.outbox().open(OutboxFixture.request("notice:1", true, null));
    fixture.outbox.outbox().add(id, List.of(OutboxFixture.draft(1, "税".repeat(150))));
    fixture.outbox.outbox().release(id);
    // The fake carrier takes all parts but the last where it asks for patience.
    fixture.gateway.answer = submission -> new SubmitOutcome.TryLater(0x58, false);
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    fixture.gateway.answer = submission -> new SubmitOutcome.Accepted();
    fixture.clock.advance(Duration.ofSeconds(2));

    node.workOff();

    assertThat(fixture.gateway.submitted)
        .extracting(Submission::partsDone)
        .containsExactly(Set.of(), Set.of(1, 2));
    assertThat(fixture.number("select count(*) from outbound_part")).isEqualTo(3);
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatHasNoValidityLeftExpiresVisiblyInsteadOfGoingLate(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    long id =
        fixture
            .outbox
            .outbox()
            .open(
                OutboxFixture.request(
                    "notice:1", true, fixture.clock.instant().plus(Duration.ofHours(1))));
    fixture.outbox.outbox().add(id, OutboxFixture.drafts(2));
    fixture.outbox.outbox().release(id);
    fixture.gateway.up = false;
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(READY);

    fixture.clock.advance(Duration.ofHours(1));
    fixture.gateway.up = true;
    node.recovery.sweep();
    node.workOff();

    assertThat(fixture.gateway.submitted).isEmpty();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(EXPIRED_UNSENT);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsProlongedInTimeStillGoesAndWhatHasExpiredOrIsStoppedDoesNot(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    Instant end = fixture.clock.instant().plus(Duration.ofHours(1));
    Instant later = end.plus(Duration.ofHours(2));
    fixture.gateway.up = false;
    long stopped = servingUntil(end, "notice:3", fixture);
    long inTime = servingUntil(end, "notice:1", fixture);
    long tooLate = servingUntil(end, "notice:2", fixture);
    DispatchFixture.Node node = fixture.node();
    node.workOff();
    fixture.outbox.outbox().stop(stopped);
    fixture.outbox.outbox().prolong(stopped, later);
    fixture.outbox.outbox().prolong(inTime, later);
    fixture.outbox.outbox().prolong(inTime, end);

    fixture.clock.advance(Duration.ofHours(1));
    fixture.outbox.outbox().prolong(tooLate, later);
    node.recovery.sweep();
    node.workOff();
    fixture.gateway.up = true;
    fixture.clock.advance(Duration.ofMinutes(30));
    node.workOff();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(ACCEPTED);
    assertThat(fixture.outbox.statusesOf("notice:2")).containsOnly(EXPIRED_UNSENT);
    assertThat(fixture.outbox.statusesOf("notice:3")).containsOnly(CANCELLED);
    assertThat(fixture.gateway.submitted)
        .extracting(Submission::validity)
        .as("the carrier is told the new end")
        .containsOnly(Duration.ofMinutes(90));
  }

  private static long servingUntil(Instant notAfter, String origin, DispatchFixture fixture) {
    long id = fixture.outbox.outbox().open(OutboxFixture.request(origin, true, notAfter));
    fixture.outbox.outbox().add(id, OutboxFixture.drafts(2));
    fixture.outbox.outbox().release(id);
    return id;
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tokensThatWereLostOrNotTakenAreMadeAgain(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 1);
    DispatchFixture.Node node = fixture.node();
    fixture.brokerDown = true;
    node.relay.relay();
    assertThat(fixture.chunks.count("READY")).as("the broker took nothing").isOne();
    fixture.brokerDown = false;
    node.relay.relay();
    fixture.tokens.clear();

    node.recovery.sweep();
    node.relay.relay();
    assertThat(fixture.tokens).as("it may still be on its way").isEmpty();
    fixture.execute(
        "update dispatch_chunk set queued_at = current_timestamp - interval '61' second");
    node.recovery.sweep();
    node.workOff();

    assertThat(fixture.gateway.submitted).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theMoreUrgentBatchGoesFirstAlthoughItCameLater(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 1);
    var urgent =
        new cn.tax12366.sms.outbound.BatchRequest(
            "answer:1",
            cn.tax12366.sms.organisation.access.Circle.TAXPAYERS,
            OutboxFixture.UNIT,
            OutboxFixture.UNIT,
            "system",
            false,
            0,
            null,
            null);
    long id = fixture.outbox.outbox().open(urgent);
    fixture.outbox.outbox().add(id, List.of(OutboxFixture.draft(99, "示例")));
    fixture.outbox.outbox().release(id);

    fixture.node().workOff();

    assertThat(fixture.gateway.submitted.get(0).phone())
        .isEqualTo(OutboxFixture.phone(99).digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMessageWithoutReceiptIsSaidToBeSoAfterItsTime(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 1);
    DispatchFixture.Node node = fixture.node();
    node.workOff();

    fixture.clock.advance(Duration.ofHours(72));
    node.recovery.sweep();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED);
    fixture.clock.advance(Duration.ofHours(1));
    node.recovery.sweep();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(NO_RECEIPT);
    assertThat(fixture.chunks.count("DONE")).isOne();
  }

  private static final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;
  }
}
