package cn.tax12366.sms.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.audit.AuditEntries.Actor;
import cn.tax12366.sms.audit.Names.Named;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditEntriesTest {

  private static final Instant NOON = Instant.parse("2026-12-10T04:00:00Z");
  private static final Actor PLATFORM = new Actor("system", null, null, null);
  private static final Actor FOR_WANG =
      new Actor(
          "system",
          "14101050001",
          new Named("王演示", "14101050000", "金水区税务局", "/14100000000/14101000000/14101050000/"),
          null);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S18")
  @Tag("R10.1a")
  void keepsWhoDidWhatToWhatAndInWhoseName(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();
    AuditEntries entries = new AuditEntries(dataSource);

    entries.add(NOON.plusNanos(1999), FOR_WANG, released().detail("18 messages"), null);
    entries.add(
        NOON,
        new Actor("14101000001", null, null, "2001:db8::7"),
        Entry.of("officer.placed", "officer:14101050001")
            .ended(Outcome.REFUSED)
            .fact("unit", "金水区“税务局”\\")
            .change("roles", null, "[APPROVER]")
            .change("unit", "二七区税务局", "金水区税务局")
            .change("department", "same", "same"),
        "王演示");

    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from audit_entry order by id")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getObject("happened_at", OffsetDateTime.class).toInstant())
          .isEqualTo(NOON.plusNanos(1000));
      assertThat(rows.getString("actor")).isEqualTo("system");
      assertThat(rows.getString("in_the_name_of")).isEqualTo("14101050001");
      assertThat(rows.getString("actor_name")).isEqualTo("王演示");
      assertThat(rows.getString("unit")).isEqualTo("14101050000");
      assertThat(rows.getString("city")).isEqualTo("14101000000");
      assertThat(rows.getString("county")).isEqualTo("14101050000");
      assertThat(rows.getString("address")).isNull();
      assertThat(rows.getString("act")).isEqualTo("released");
      assertThat(rows.getString("subject")).isEqualTo("notice:17");
      assertThat(rows.getString("outcome")).isEqualTo("DONE");
      assertThat(rows.getString("detail")).isEqualTo("18 messages");
      assertThat(rows.getString("before_state")).isNull();
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("in_the_name_of")).isNull();
      assertThat(rows.getString("unit")).isNull();
      assertThat(rows.getString("address")).isEqualTo("2001:db8::7");
      assertThat(rows.getString("subject_name")).isEqualTo("王演示");
      assertThat(rows.getString("outcome")).isEqualTo("REFUSED");
      assertThat(rows.getString("facts")).isEqualTo("{\"unit\":\"金水区“税务局”\\\\\"}");
      assertThat(rows.getString("before_state")).isEqualTo("{\"unit\":\"二七区税务局\"}");
      assertThat(rows.getString("after_state"))
          .isEqualTo("{\"roles\":\"[APPROVER]\",\"unit\":\"金水区税务局\"}");
      assertThat(rows.next()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S20")
  void takesATextOfAnyLengthAndKeepsItOnOneLine(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();
    Entry entry =
        released()
            .detail("一行\r\n另一行\u2028\u001b[31m\u0000" + "😀".repeat(4000))
            .fact("half", "a\ud83d");
    for (int number = 0; number < 30; number++) {
      entry.fact("fact" + number, "😀".repeat(1000)).change("state" + number, "x".repeat(900), "y");
    }

    new AuditEntries(dataSource).add(NOON, PLATFORM, entry, null);

    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select detail, facts from audit_entry")) {
      row.next();
      assertThat(row.getString(1))
          .startsWith("一行 另一行 [31m 😀")
          .endsWith("😀…")
          .hasSizeLessThan(4001);
      assertThat(row.getString(2)).startsWith("{\"fact0\":").endsWith("…\"}").hasSizeLessThan(4001);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S37")
  void failsLoudlyWhereItCannotWriteSoThatTheActFailsToo(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table audit_entry");
    }

    assertThatThrownBy(() -> new AuditEntries(dataSource).add(NOON, PLATFORM, released(), null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("released")
        .hasMessageContaining("notice:17");
  }

  private static Entry released() {
    return Entry.of("released", "notice:17");
  }
}
