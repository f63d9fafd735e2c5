package cn.tax12366.sms.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.audit.AuditEntries.Event;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditEntriesTest {

  private static final Instant NOON = Instant.parse("2026-12-10T04:00:00Z");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsWhoDidWhatToWhatAndInWhoseName(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();
    AuditEntries entries = new AuditEntries(dataSource);

    entries.add(NOON, "system", "14101050001", event("released", "18 messages"));
    entries.add(NOON, "14101050001", null, event("paused", null));

    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from audit_entry order by id")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getObject("happened_at", OffsetDateTime.class).toInstant()).isEqualTo(NOON);
      assertThat(rows.getString("actor")).isEqualTo("system");
      assertThat(rows.getString("in_the_name_of")).isEqualTo("14101050001");
      assertThat(rows.getString("act")).isEqualTo("released");
      assertThat(rows.getString("subject")).isEqualTo("notice:17");
      assertThat(rows.getString("outcome")).isEqualTo("DONE");
      assertThat(rows.getString("detail")).isEqualTo("18 messages");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("in_the_name_of")).isNull();
      assertThat(rows.next()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void takesADetailOfAnyLengthAndKeepsItOnOneLine(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();

    new AuditEntries(dataSource)
        .add(NOON, "system", null, event("imported", "一行\r\n另一行" + "😀".repeat(4000)));

    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select detail from audit_entry")) {
      row.next();
      assertThat(row.getString(1)).startsWith("一行 另一行😀").endsWith("😀…").hasSizeLessThan(4001);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void failsLoudlyWhereItCannotWriteSoThatTheActFailsToo(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table audit_entry");
    }

    assertThatThrownBy(
            () -> new AuditEntries(dataSource).add(NOON, "system", null, event("released", null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("released")
        .hasMessageContaining("notice:17");
  }

  private static Event event(String act, String detail) {
    return new Event(act, "notice:17", Outcome.DONE, detail);
  }
}
