package cn.tax12366.sms.outbound.dispatch;

import static cn.tax12366.sms.outbound.MessageStatus.ACCEPTED;
import static cn.tax12366.sms.outbound.MessageStatus.CANCELLED;
import static cn.tax12366.sms.outbound.MessageStatus.EXPIRED_UNSENT;
import static cn.tax12366.sms.outbound.MessageStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.outbound.BatchRequest;
import cn.tax12366.sms.outbound.MessageDraft;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.outbound.Progress;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.shared.SegmentRule;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is urgent leaves at any hour; everything else holds for it as for the rest. */
@Tag("A3")
@Tag("A4")
@Tag("R8.1")
class UrgentDispatchTest {

  private static final int FIRST = 2;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void leavesAtNightBesideWhatWaitsForTheMorning(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.clock.set("2026-12-10T22:00:00");
    fixture.outbox.released("notice:1", 2);
    urgent(fixture, "notice:2", null, 11, 12);
    DispatchFixture.Node node = fixture.node();

    node.workOff();

    assertThat(fixture.outbox.statusesOf("notice:2")).containsExactly(ACCEPTED, ACCEPTED);
    assertThat(fixture.outbox.messagesOf("notice:2"))
        .extracting(MessageView::getSubmittedAt)
        .containsOnly(fixture.clock.instant());
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(READY, READY);
    fixture.clock.set("2026-12-11T07:59:59");
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(READY, READY);
    fixture.clock.set("2026-12-11T08:00:00");
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED, ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotCutWhenTheWindowClosesAndAnotherNodeGoesOnWithIt(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.window = 2;
    fixture.clock.set("2026-12-10T17:59:59");
    urgent(fixture, "notice:1", null, 1, 2, 3, 4, 5);
    DispatchFixture.Node leaving = fixture.node();
    fixture.gateway.answer =
        submission -> {
          if (fixture.gateway.submitted.size() == 3) {
            fixture.clock.set("2026-12-10T18:00:00");
            leaving.self.leave();
          }
          return new SubmitOutcome.Accepted();
        };

    leaving.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).contains(READY);
    fixture.clock.set("2026-12-10T23:30:00");
    fixture.node().workOff();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsOnly(ACCEPTED);
    assertThat(fixture.gateway.submitted).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void isStoppedLikeAllThatNobodyAskedFor(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.clock.set("2026-12-10T22:00:00");
    urgent(fixture, "notice:1", null, 1);
    fixture.suspendTheUnitAbove(OutboxFixture.UNIT);
    fixture.execute(
        "update suspension set kind = 'EMERGENCY_STOP', scope = 'PROVINCE', authority_code = null");
    long answer = fixture.outbox.outbox().open(OutboxFixture.request("answer:1", false, null));
    fixture.outbox.outbox().add(answer, OutboxFixture.drafts(1));
    fixture.outbox.outbox().release(answer);
    DispatchFixture.Node node = fixture.node();

    node.workOff();

    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(READY);
    assertThat(fixture.outbox.statusesOf("answer:1")).as("an answer").containsExactly(ACCEPTED);
    fixture.liftEverything();
    fixture.clock.set("2026-12-10T22:00:06");
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pausesStopsAndExpiresAsAnythingElse(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.clock.set("2026-12-10T22:00:00");
    long paused = urgent(fixture, "notice:1", null, 1);
    fixture.outbox.outbox().pause(paused);
    long stopped = urgent(fixture, "notice:2", null, 2);
    fixture.outbox.outbox().stop(stopped);
    urgent(fixture, "notice:3", Instant.parse("2026-12-10T13:59:59Z"), 3);
    DispatchFixture.Node node = fixture.node();

    node.workOff();
    node.recovery.sweep();

    assertThat(fixture.gateway.submitted).isEmpty();
    assertThat(fixture.outbox.statusesOf("notice:1")).containsExactly(READY);
    assertThat(fixture.outbox.statusesOf("notice:2")).containsExactly(CANCELLED);
    assertThat(fixture.outbox.statusesOf("notice:3")).containsExactly(EXPIRED_UNSENT);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countsInTheDayOfAPhoneAndIsNotPutOffItself(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.perPhoneAndDay = 1;
    fixture.outbox.released("notice:1", 1);
    DispatchFixture.Node node = fixture.node();
    node.workOff();

    urgent(fixture, "notice:2", null, 1, 2);
    node.workOff();
    assertThat(fixture.outbox.statusesOf("notice:2"))
        .as("the phone has had its one message")
        .containsExactly(ACCEPTED, ACCEPTED);
    fixture.outbox.released("notice:3", 3);
    node.workOff();

    assertThat(fixture.outbox.statusesOf("notice:3"))
        .as("the second phone has had its urgent one")
        .containsExactly(READY, READY, ACCEPTED);
    fixture.tallies.recount(100);
    assertThat(fixture.outbox.progressOf("notice:3"))
        .extracting(Progress::getDeferred)
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isForecastWhateverTheHourIs(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    SendingForecast forecast = fixture.outbox.forecast(DispatchFixture.window(), fixture.clock);
    fixture.clock.set("2026-12-10T22:00:00");
    fixture.outbox.released("notice:1", 3);
    fixture.tallies.recount(100);
    urgent(fixture, "notice:2", null, 11);
    fixture.tallies.recount(100);

    assertThat(forecast.ifUrgentAt(5, null).getBegins()).isEqualTo(fixture.clock.instant());
    assertThat(forecast.ofUrgentWaiting(1).getBegins()).isEqualTo(fixture.clock.instant());
    assertThat(forecast.ifUrgentAt(5, Instant.parse("2026-12-10T19:00:00Z")).getBegins())
        .isEqualTo(Instant.parse("2026-12-10T19:00:00Z"));
    assertThat(forecast.ifReleasedNow(5).getBegins())
        .isEqualTo(Instant.parse("2026-12-11T00:00:00Z"));
  }

  @org.junit.jupiter.api.Test
  void isNothingThatAWindowHoldsBack() {
    assertThatThrownBy(
            () ->
                new BatchRequest(
                    "notice:1",
                    Circle.TAXPAYERS,
                    OutboxFixture.UNIT,
                    OutboxFixture.UNIT,
                    "system",
                    true,
                    true,
                    FIRST,
                    null,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long urgent(
      DispatchFixture fixture, String origin, Instant notAfter, long... phones) {
    long id = fixture.outbox.outbox().open(OutboxFixture.urgent(origin, FIRST, notAfter));
    List<MessageDraft> drafts = new ArrayList<>();
    String text = "【示例税务局】今晚停电，请勿前来。";
    for (int i = 0; i < phones.length; i++) {
      drafts.add(
          new MessageDraft(i + 1L, OutboxFixture.phone(phones[i]), text, SegmentRule.count(text)));
    }
    fixture.outbox.outbox().add(id, drafts);
    fixture.outbox.outbox().release(id);
    return id;
  }
}
