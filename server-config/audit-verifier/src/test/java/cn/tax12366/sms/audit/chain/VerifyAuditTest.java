package cn.tax12366.sms.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S18")
@Tag("R12.2")
class VerifyAuditTest {

  @TempDir Path home;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void aHomeWithThirtyEntries() throws Exception {
    JdbcDataSource h2 = h2();
    Flyway.configure().dataSource(h2).load().migrate();
    execute(
        "insert into audit_entry (id, happened_at, actor, act, subject, outcome)"
            + " select n, current_timestamp, 'system', 'sign-out', 'officer:1', 'DONE'"
            + " from system_range(1, 30) as g(n)");
    ChainSettings settings =
        new ChainSettings(home.resolve("audit"), home.resolve("keys/sms.keys"), 24);
    Sealer sealer =
        new Sealer(h2, new AnchorKeeper(settings, Clock.systemUTC()), Clock.systemUTC());
    sealer.seal();
    sealer.anchorDaily();
  }

  @Test
  void tellsByItsEndWhetherTheTrailIsSound() throws Exception {
    assertThat(run("--home=" + home)).isEqualTo(VerifyAudit.SOUND);
    assertThat(text()).contains("30 entries, positions 1 to 30", "0 findings");

    execute("update audit_entry set actor = 'nobody' where id = 7");

    assertThat(run("--home=" + home, "--language=en")).isEqualTo(VerifyAudit.UNSOUND);
    assertThat(text()).contains("CHANGED: Entry 7 at position 7", "1 findings");
  }

  @Test
  void saysThatItDoesNotKnowWhereThereIsNothingToVerify() {
    assertThat(run("--home=" + home.resolve("elsewhere"), "--keys=" + home.resolve("keys")))
        .isEqualTo(VerifyAudit.UNKNOWN);
    assertThat(run("--home=" + home.resolve("elsewhere"))).isEqualTo(VerifyAudit.UNKNOWN);
    assertThat(run("--tidy")).isEqualTo(VerifyAudit.UNKNOWN);
    assertThat(text()).contains("Not verified: ", "no public key", "Not understood: --tidy");
  }

  @Test
  void believesNoKeyOfTheHomeWhereItIsTold() {
    AnchorKeys other = AnchorKeys.in(home.resolve("other"));

    assertThat(run("--home=" + home, "--public-key=" + other.publicKey()))
        .isEqualTo(VerifyAudit.UNSOUND);
    assertThat(text()).contains("HEAD_FORGED", "ANCHOR_FORGED");
  }

  private int run(String... arguments) {
    return VerifyAudit.run(
        arguments,
        Map.<String, String>of()::get,
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private JdbcDataSource h2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:file:"
            + home.resolve("database").resolve("sms")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    h2.setUser("sms");
    h2.setPassword("");
    return h2;
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = h2().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
