package cn.tax12366.sms.portal.outbound;

import static cn.tax12366.sms.portal.outbound.LifeEvent.What.ACCEPTED;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.AWAITED;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.DEFERRED;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.ENDED;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.MADE;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.RECEIPT;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.REFUSED;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.RELEASED;
import static cn.tax12366.sms.portal.outbound.LifeEvent.What.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.outbound.MessageLifeView;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.ReceiptView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeEventsTest {

  private static final Instant NINE = Instant.parse("2026-12-10T01:00:00Z");

  private final MessageView message = mock(MessageView.class);
  private final MessageLifeView life = mock(MessageLifeView.class);
  private final NoticeView notice = mock(NoticeView.class);

  @Test
  void aDeliveredMessageHasAWholeLife() {
    standsAt(MessageStatus.DELIVERED);
    when(message.getSubmittedAt()).thenReturn(NINE);
    when(message.getAcceptedAt()).thenReturn(NINE.plusSeconds(1));
    when(message.getSmscId()).thenReturn("0a1b");
    receipts(receipt("DELIVRD", "000"));
    when(notice.getCreatedAt()).thenReturn(NINE.minusSeconds(60));
    when(notice.getReleasedAt()).thenReturn(NINE.minusSeconds(1));

    List<LifeEvent> events = LifeEvents.of(life, notice);

    assertThat(events)
        .extracting(LifeEvent::getWhat)
        .containsExactly(MADE, RELEASED, SUBMITTED, ACCEPTED, RECEIPT);
    assertThat(events.get(4).getDetail()).isEqualTo("DELIVRD 000");
    assertThat(events.get(4).getTone()).isEqualTo("good");
  }

  @Test
  void aMessageThatWaitsSaysThatSomethingIsStillToCome() {
    standsAt(MessageStatus.READY);

    assertThat(LifeEvents.of(life, null)).extracting(LifeEvent::getWhat).containsExactly(AWAITED);
  }

  @Test
  void aMessageThatWasPutOffSaysOnWhichDay() {
    standsAt(MessageStatus.READY);
    when(message.getDeferredOn()).thenReturn(LocalDate.of(2026, 12, 10));

    List<LifeEvent> events = LifeEvents.of(life, null);

    assertThat(events).extracting(LifeEvent::getWhat).containsExactly(DEFERRED, AWAITED);
    assertThat(events.get(0).getDetail()).isEqualTo("2026-12-10");
  }

  @Test
  void aMessageThatIsTriedAgainSaysWhatTheCarrierAnswered() {
    standsAt(MessageStatus.RETRY_WAIT);
    when(message.getSubmittedAt()).thenReturn(NINE);
    when(message.getCommandStatus()).thenReturn(0x58);

    List<LifeEvent> events = LifeEvents.of(life, null);

    assertThat(events).extracting(LifeEvent::getWhat).containsExactly(SUBMITTED, REFUSED, AWAITED);
    assertThat(events.get(1).getDetail()).isEqualTo("SMPP 0x00000058");
  }

  @Test
  void aMessageThatEndedWithoutAReceiptSaysSo() {
    standsAt(MessageStatus.CANCELLED);
    when(message.getFinishedAt()).thenReturn(NINE);

    assertThat(LifeEvents.of(life, null)).extracting(LifeEvent::getWhat).containsExactly(ENDED);
  }

  private void standsAt(MessageStatus status) {
    when(life.getMessage()).thenReturn(message);
    when(message.getStatus()).thenReturn(status);
    when(message.getCommandStatus()).thenReturn(null);
  }

  private void receipts(ReceiptView... receipts) {
    when(life.getReceipts()).thenReturn(List.of(receipts));
  }

  private static ReceiptView receipt(String code, String error) {
    ReceiptView receipt = mock(ReceiptView.class);
    when(receipt.getCode()).thenReturn(code);
    when(receipt.getErrorCode()).thenReturn(error);
    return receipt;
  }
}
