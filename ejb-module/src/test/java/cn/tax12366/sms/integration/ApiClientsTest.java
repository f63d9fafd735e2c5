package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiClientsTest {

  private static final OfficerCode OFFICER = OfficerCode.of("14101000001");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 11);

  private IntakeParts parts;

  private ApiClients clients(TestDatabase database) throws SQLException {
    parts = new IntakeParts(database.migrated());
    try (var connection = parts.dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into officer (code, real_name, authority_code, department, password_hash,"
                    + " must_change_password, active, version)"
                    + " values (?, '张示例', ?, 'INFORMATION_CENTRE', 'x', false, true, 0)")) {
      insert.setString(1, OFFICER.digits());
      insert.setString(2, IntakeParts.CITY.digits());
      insert.executeUpdate();
    }
    return clientsAt(parts.clock);
  }

  private ApiClients clientsAt(Clock clock) {
    return new ApiClients(
        new ClientKeys(parts.dataSource),
        mock(AccessDecision.class),
        mock(AuditTrail.class),
        clock);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aKeyIsGoodFromItsMakingToItsLastDayAndNoOtherOpens(TestDatabase database)
      throws SQLException {
    ApiClients clients = clients(database);
    IssuedKey issued = register(clients, "ctais");
    String key = issued.key();

    assertThat(clients.authenticate(null)).isEmpty();
    assertThat(clients.authenticate("sms_")).isEmpty();
    assertThat(clients.authenticate(key + "x")).isEmpty();
    assertThat(clients.authenticate(key.substring(0, key.length() - 1))).isEmpty();
    assertThat(clients.authenticate("sms_aaaaaaaa" + key.substring(12))).isEmpty();
    assertThat(clients.authenticate(key))
        .get()
        .satisfies(
            client -> {
              assertThat(client.getPrincipalName()).isEqualTo("client:ctais");
              assertThat(client.getScopes()).containsExactly(ApiScope.FILINGS_WRITE);
              assertThat(client.getAuthorityCode()).isEqualTo(IntakeParts.CITY);
            });
    assertThat(clientsAt(Clock.offset(parts.clock, Duration.ofDays(1))).authenticate(key))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aWithdrawnKeyOpensNothingFromThenOn(TestDatabase database) throws SQLException {
    ApiClients clients = clients(database);
    String key = register(clients, "ctais").key();
    RegisteredClients registered =
        new RegisteredClients(new ClientKeys(parts.dataSource), parts.clock);
    assertThat(registered.find("ctais").orElseThrow().scopes()).containsExactly("filings:write");

    clients.withdraw("nobody");
    clients.withdraw("ctais");

    assertThat(clients.authenticate(key)).isEmpty();
    assertThat(registered.find("ctais")).isEmpty();
    assertThatThrownBy(() -> register(clients, "ctais")).isInstanceOf(ClientNameTaken.class);
  }

  @Test
  void theKeyIsKeptNowhereAndShownByNoText() throws SQLException {
    ApiClients clients = clients(TestDatabase.H2);
    IssuedKey issued = register(clients, "ctais");
    String secret = issued.key().substring(13);

    assertThat(secret).hasSize(43);
    assertThat(issued.toString()).doesNotContain(secret);
    try (var connection = parts.dataSource.getConnection();
        var row = connection.createStatement().executeQuery("select * from api_client")) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        assertThat(row.getString(i)).doesNotContain(secret);
      }
    }
    assertThatThrownBy(() -> register(clients, "Groß")).isInstanceOf(MalformedClientName.class);
  }

  private static IssuedKey register(ApiClients clients, String name) {
    return clients.register(
        name, "示例系统", IntakeParts.CITY, OFFICER, Set.of(ApiScope.FILINGS_WRITE), LAST_DAY);
  }
}
