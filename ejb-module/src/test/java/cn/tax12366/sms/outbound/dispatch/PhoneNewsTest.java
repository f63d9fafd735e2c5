package cn.tax12366.sms.outbound.dispatch;

import static cn.tax12366.sms.outbound.MessageStatus.DELIVERED;
import static cn.tax12366.sms.outbound.MessageStatus.EXPIRED;
import static cn.tax12366.sms.outbound.MessageStatus.UNDELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.shared.PhoneReached;
import cn.tax12366.sms.shared.PhoneUnreachable;
import cn.tax12366.sms.shared.PhonesHeardOf;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

@Tag("R7.2e")
class PhoneNewsTest {

  private final List<PhonesHeardOf> heard = new ArrayList<>();
  private boolean deaf;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyWhatSaysThatANumberDoesNotExistIsToldOfIt(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 5);

    fixture.reception.store(
        List.of(
            receipt(fixture, 0, UNDELIVERED, "DB:0102"),
            receipt(fixture, 1, UNDELIVERED, "db:0101"),
            // Switched off, out of validity, and one that has reached its phone.
            receipt(fixture, 2, UNDELIVERED, "MK:0001"),
            receipt(fixture, 3, EXPIRED, null),
            receipt(fixture, 4, DELIVERED, "000")));
    fixture.matching.match();
    assertThat(heard).as("never on the way of the receipts").isEmpty();
    news(fixture).tell();

    assertThat(heard)
        .singleElement()
        .satisfies(
            news -> {
              assertThat(news.unreachable())
                  .containsExactly(
                      new PhoneUnreachable(
                          OutboxFixture.phone(2), "db:0101", fixture.clock.instant()));
              assertThat(news.reached()).isEmpty();
            });
    news(fixture).tell();
    assertThat(heard).as("told once").hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMessageThatReachesSuchANumberIsNewsAndTheNextIsNot(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 2);
    fixture.reception.store(
        List.of(receipt(fixture, 0, UNDELIVERED, "DB:0101"), receipt(fixture, 1, DELIVERED, null)));
    fixture.matching.match();
    news(fixture).tell();
    heard.clear();

    for (String later : List.of("notice:2", "notice:3")) {
      fixture.outbox.released(later, 2);
      fixture.node().workOff();
      fixture.outbox.messagesOf(later).stream()
          .map(message -> "fake:" + message.getId() + "-1")
          .forEach(
              key ->
                  fixture.reception.store(
                      List.of(new Receipt("fake", key, null, DELIVERED, "DELIVRD", null, "raw"))));
      fixture.matching.match();
      news(fixture).tell();
    }

    assertThat(heard)
        .containsExactly(
            new PhonesHeardOf(
                List.of(),
                List.of(new PhoneReached(OutboxFixture.phone(1), fixture.clock.instant()))));
    assertThat(fixture.number("select count(*) from void_phone")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNumberThatTheCarrierRefusesAtOnceIsToldToo(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.gateway.answer = submission -> new SubmitOutcome.Refused(0x0B, true);
    fixture.outbox.released("notice:1", 1);
    fixture.node().workOff();
    fixture.gateway.answer = submission -> new SubmitOutcome.Refused(0x45);
    fixture.outbox.released("notice:2", 2);
    fixture.node().workOff();

    news(fixture).tell();

    assertThat(heard)
        .singleElement()
        .satisfies(
            news ->
                assertThat(news.unreachable())
                    .containsExactly(
                        new PhoneUnreachable(
                            OutboxFixture.phone(1), "0x0B", fixture.clock.instant())));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoFailsToHearItIsToldAgain(TestDatabase database) {
    DispatchFixture fixture = accepted(database, 1);
    fixture.reception.store(List.of(receipt(fixture, 0, UNDELIVERED, "DB:0101")));
    fixture.matching.match();

    deaf = true;
    assertThatThrownBy(() -> news(fixture).tell()).hasMessage("deaf");
    deaf = false;
    news(fixture).tell();

    assertThat(heard).hasSize(1);
  }

  private static DispatchFixture accepted(TestDatabase database, int size) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", size);
    fixture.node().workOff();
    return fixture;
  }

  private static Receipt receipt(
      DispatchFixture fixture, int index, MessageStatus outcome, String error) {
    String key = "fake:" + fixture.outbox.messagesOf("notice:1").get(index).getId() + "-1";
    return new Receipt("fake", key, null, outcome, "UNDELIV", error, "raw");
  }

  @SuppressWarnings("unchecked")
  private PhoneNews news(DispatchFixture fixture) {
    Event<PhonesHeardOf> event = Mockito.mock(Event.class);
    Mockito.doAnswer(
            call -> {
              if (deaf) {
                throw new IllegalStateException("deaf");
              }
              return heard.add(call.getArgument(0));
            })
        .when(event)
        .fire(Mockito.any());
    return new PhoneNews(new PhoneWords(fixture.dataSource), TestKeys.phones(), event);
  }
}
