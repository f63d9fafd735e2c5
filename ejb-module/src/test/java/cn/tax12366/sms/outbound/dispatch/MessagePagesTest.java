package cn.tax12366.sms.outbound.dispatch;

import static cn.tax12366.sms.organisation.access.Circle.STAFF;
import static cn.tax12366.sms.organisation.access.Circle.TAXPAYERS;
import static cn.tax12366.sms.outbound.MessageStatus.DELIVERED;
import static cn.tax12366.sms.outbound.MessageStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.outbound.MessageCriteria;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All messages of an area, found by the counts of their chunks: {@code MessageSearch}. */
class MessagePagesTest {

  private static final int PAGE = 300;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thePagesTogetherShowEveryMessageOnceNewestFirst(TestDatabase database) {
    DispatchFixture fixture = twoBatches(database);

    List<Long> shown = new ArrayList<>();
    Page<MessageView> page;
    do {
      page = fixture.outbox.find(criteria(null, null, null, shown.size()));
      assertThat(page.total()).isEqualTo(1700);
      page.rows().forEach(message -> shown.add(message.getId()));
    } while (!page.rows().isEmpty());

    assertThat(shown).hasSize(1700).doesNotHaveDuplicates();
    assertThat(shown).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStatusIsFoundWhereverInTheAreaItIs(TestDatabase database) {
    DispatchFixture fixture = twoBatches(database);
    fixture.execute("update outbound_message set status = 'DELIVERED' where reference in (3, 600)");
    fixture.execute("update dispatch_chunk set stale = true");
    fixture.tallies.recount(100);

    Page<MessageView> delivered = fixture.outbox.find(criteria(DELIVERED, null, null, 0));
    assertThat(delivered.total()).isEqualTo(4);
    assertThat(delivered.rows())
        .extracting(MessageView::getReference)
        .containsExactly(600L, 3L, 600L, 3L);
    assertThat(fixture.outbox.find(criteria(READY, null, null, 1500)).rows()).hasSize(196);
    assertThat(fixture.outbox.find(criteria(DELIVERED, null, null, 4)).rows()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDayABatchWasMadeNarrows(TestDatabase database) {
    DispatchFixture fixture = twoBatches(database);
    Instant between = fixture.clock.instant().minus(Duration.ofHours(1));

    assertThat(fixture.outbox.find(criteria(null, between, null, 0)).total()).isEqualTo(700);
    assertThat(fixture.outbox.find(criteria(null, null, between, 0)).total()).isEqualTo(1000);
    assertThat(fixture.outbox.find(criteria(null, between, between, 0)).total()).isZero();
  }

  @Tag("R8")
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsPutOffIsFoundInTheAreaInABatchAndWithAPhone(TestDatabase database) {
    DispatchFixture fixture = twoBatches(database);
    fixture.execute(
        "update outbound_message set deferred_on = date '2026-12-11', deferred_after = 3"
            + " where reference in (3, 600, 700)");
    fixture.execute("update outbound_message set status = 'ACCEPTED' where reference = 700");
    fixture.execute("update dispatch_chunk set stale = true");
    fixture.tallies.recount(100);

    Page<MessageView> all = fixture.outbox.find(deferred(null, null, 0));
    assertThat(all.total()).isEqualTo(4);
    assertThat(all.rows())
        .extracting(MessageView::getReference)
        .containsExactly(600L, 3L, 600L, 3L);
    assertThat(fixture.outbox.find(deferred(null, null, 4)).rows()).isEmpty();
    assertThat(fixture.outbox.find(deferred("notice:2", null, 0)).total()).isEqualTo(2);
    assertThat(fixture.outbox.find(deferred(null, OutboxFixture.phone(3), 0)).total()).isEqualTo(2);
    assertThat(fixture.outbox.find(deferred(null, OutboxFixture.phone(4), 0)).total()).isZero();
  }

  @Tag("R7.4g")
  @Tag("R7.4h")
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsForOthersIsNeitherShownNorCountedHoweverItIsLookedFor(TestDatabase database) {
    DispatchFixture fixture = twoBatches(database);
    fixture.outbox.releasedToStaff("notice:3", 600);
    fixture.execute(
        "update outbound_message set deferred_on = date '2026-12-11', deferred_after = 3 where reference = 3");
    fixture.execute("update dispatch_chunk set stale = true");
    fixture.tallies.recount(100);
    long toStaff = fixture.outbox.messagesOf("notice:3").get(0).getId();
    long toTaxpayers = fixture.outbox.messagesOf("notice:1").get(0).getId();

    assertThat(fixture.outbox.find(criteria(null, null, null, 0), TAXPAYERS).total())
        .isEqualTo(1700);
    assertThat(fixture.outbox.find(criteria(READY, null, null, 0), STAFF).total()).isEqualTo(600);
    Page<MessageView> last = fixture.outbox.find(criteria(null, null, null, 300), STAFF);
    assertThat(last.rows()).hasSize(300).allMatch(row -> row.getOrigin().equals("notice:3"));
    assertThat(fixture.outbox.find(criteria(null, null, null, 600), STAFF).rows()).isEmpty();
    for (String origin : List.of("notice:1", "notice:3")) {
      Circle others = origin.equals("notice:1") ? STAFF : TAXPAYERS;
      MessageCriteria ofBatch = MessageCriteria.ofOrigin(OutboxFixture.UNIT, origin, 0, PAGE);
      assertThat(fixture.outbox.find(ofBatch, others).total()).as(origin).isZero();
      assertThat(fixture.outbox.find(ofBatch, others).rows()).as(origin).isEmpty();
      assertThat(fixture.outbox.find(ofBatch).rows()).as(origin).hasSize(PAGE);
    }
    MessageCriteria toPhone =
        new MessageCriteria(OutboxFixture.UNIT, null, OutboxFixture.phone(3), null, 0, PAGE);
    assertThat(fixture.outbox.find(toPhone, STAFF).rows())
        .extracting(MessageView::getOrigin)
        .containsExactly("notice:3");
    assertThat(fixture.outbox.find(toPhone, TAXPAYERS).total()).isEqualTo(2);
    assertThat(fixture.outbox.find(deferred(null, null, 0), STAFF).total()).isEqualTo(1);
    assertThat(fixture.outbox.find(deferred(null, null, 0), TAXPAYERS).total()).isEqualTo(2);
    assertThat(fixture.outbox.find(toStaff, TAXPAYERS)).isEmpty();
    assertThat(fixture.outbox.find(toTaxpayers, STAFF)).isEmpty();
    assertThat(fixture.outbox.find(toStaff, STAFF)).isPresent();
  }

  private static MessageCriteria deferred(String origin, PhoneNumber phone, int first) {
    return new MessageCriteria(
        OutboxFixture.UNIT, origin, phone, null, true, null, null, first, PAGE);
  }

  /** A thousand messages, and a day later seven hundred. */
  private static DispatchFixture twoBatches(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    fixture.outbox.released("notice:1", 1000);
    fixture.clock.advance(Duration.ofDays(1));
    fixture.outbox.released("notice:2", 700);
    fixture.tallies.recount(100);
    return fixture;
  }

  private static MessageCriteria criteria(
      MessageStatus status, Instant from, Instant before, int first) {
    return new MessageCriteria(OutboxFixture.UNIT, null, null, status, from, before, first, PAGE);
  }
}
