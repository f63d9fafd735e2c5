package cn.tax12366.sms.outbound;

import static cn.tax12366.sms.outbound.MessageStatus.CANCELLED;
import static cn.tax12366.sms.outbound.MessageStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesToAddToABatchThatIsReleased(TestDatabase database) {
    OutboxFixture fixture = new OutboxFixture(database.migrated(), Clock.systemUTC());
    long id = fixture.released("notice:1", 2);

    assertThatExceptionOfType(BatchMovedOn.class)
        .isThrownBy(() -> fixture.outbox().add(id, OutboxFixture.drafts(1)))
        .withMessageContaining("RELEASED");
    assertThatExceptionOfType(UnknownBatch.class)
        .isThrownBy(() -> fixture.outbox().add(id + 1, OutboxFixture.drafts(1)));
    assertThat(fixture.messagesOf("notice:1")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void givesAnOriginThatWasInterruptedItsBatchAgainUntilItIsReleased(TestDatabase database) {
    OutboxFixture fixture = new OutboxFixture(database.migrated(), Clock.systemUTC());
    BatchRequest request = OutboxFixture.request("notice:1", true, null);
    long id = fixture.outbox().open(request);

    assertThat(fixture.outbox().open(request)).isEqualTo(id);
    fixture.outbox().release(id);
    assertThatExceptionOfType(BatchMovedOn.class).isThrownBy(() -> fixture.outbox().open(request));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void storesEveryMessageAsItWasGivenAlsoAcrossChunks(TestDatabase database) {
    OutboxFixture fixture = new OutboxFixture(database.migrated(), Clock.systemUTC());
    long id = fixture.outbox().open(OutboxFixture.request("notice:1", true, null));
    fixture.outbox().add(id, OutboxFixture.drafts(501));
    fixture.outbox().release(id);

    List<MessageView> rows =
        fixture.messagesOf("notice:1"); // the newest 500, the very first is on the next page
    assertThat(rows).hasSize(500);
    assertThat(rows.get(0).getReference()).isEqualTo(2);
    assertThat(rows.get(499).getReference()).isEqualTo(501);
    assertThat(rows.get(499).getPhone()).isEqualTo(PhoneNumber.of("15400000501"));
    assertThat(rows.get(499).getText()).isEqualTo("【示例税务局】第501号样本短信。");
    assertThat(rows).extracting(MessageView::getId).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void stoppingCancelsWhatWaitsAndAllowsNothingAfter(TestDatabase database) {
    OutboxFixture fixture = new OutboxFixture(database.migrated(), Clock.systemUTC());
    long other = fixture.released("notice:2", 1);
    long id = fixture.released("notice:1", 3);

    fixture.outbox().pause(id);
    fixture.outbox().stop(id);

    assertThat(fixture.statusesOf("notice:1")).containsOnly(CANCELLED).hasSize(3);
    assertThat(fixture.statusesOf("notice:2")).containsOnly(READY);
    assertThatExceptionOfType(BatchMovedOn.class).isThrownBy(() -> fixture.outbox().resume(id));
    assertThatExceptionOfType(BatchMovedOn.class).isThrownBy(() -> fixture.outbox().stop(id));
    fixture.outbox().pause(other);
    fixture.outbox().resume(other);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSearchFindsNothingOfOtherUnits(TestDatabase database) {
    var dataSource = database.migrated();
    OutboxFixture fixture = new OutboxFixture(dataSource, Clock.systemUTC());
    fixture.released("notice:1", 1);
    OutboundMessages messages = new OutboundMessages(dataSource, TestKeys.phones());
    MessageCriteria all =
        new MessageCriteria(OutboxFixture.UNIT, null, OutboxFixture.phone(1), READY, 0, 10);

    Set<Circle> everyCircle = Set.of(Circle.values());
    assertThat(messages.find(all, new Sight(List.of(), everyCircle)).total()).isZero();
    assertThat(messages.find(all, new Sight(List.of(OutboxFixture.UNIT), everyCircle)).total())
        .isOne();
    assertThat(
            messages
                .find(
                    new MessageCriteria(
                        OutboxFixture.UNIT, null, OutboxFixture.phone(2), null, 0, 10),
                    new Sight(List.of(OutboxFixture.UNIT), everyCircle))
                .rows())
        .isEmpty();
  }

  /** Whom a message is for is asked of the few that the phone has had, not of all there are. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4g")
  void thePhoneFindsItsMessagesByItsIndexAmongManyWhoeverTheyAreFor(TestDatabase database)
      throws SQLException {
    DataSource dataSource = database.migrated();
    OutboxFixture fixture = new OutboxFixture(dataSource, Clock.systemUTC());
    fixture.released("notice:1", 10_000);
    fixture.releasedToStaff("notice:2", 10);

    StringBuilder plan = new StringBuilder();
    try (Connection connection = dataSource.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze");
      }
      try (PreparedStatement explain =
          connection.prepareStatement(
              "explain select m.id" + OutboundMessages.FROM_WHERE + " and m.phone = ?")) {
        explain.setArray(
            1, connection.createArrayOf("varchar", new String[] {OutboxFixture.UNIT.digits()}));
        explain.setArray(2, connection.createArrayOf("varchar", new String[] {"STAFF"}));
        explain.setString(3, TestKeys.phones().seal(OutboxFixture.phone(7)));
        try (ResultSet row = explain.executeQuery()) {
          while (row.next()) {
            plan.append(row.getString(1)).append('\n');
          }
        }
      }
    }

    assertThat(plan.toString().toLowerCase(Locale.ROOT)).contains("outbound_message_phone");
  }

  @Test
  void refusesADraftWhoseSegmentsWereCountedOtherwise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageDraft(1, OutboxFixture.phone(1), "税".repeat(71), 1))
        .withMessageContaining("2 segments");
  }

  @Test
  void aDraftPrintsNeitherPhoneNorText() {
    assertThat(OutboxFixture.draft(7, "示例").toString()).doesNotContain("154").doesNotContain("示例");
  }
}
