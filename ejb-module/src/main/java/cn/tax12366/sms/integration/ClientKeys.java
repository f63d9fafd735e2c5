package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The clients with the digests of their keys, by plain JDBC: asked with every call of the API. */
@ApplicationScoped
class ClientKeys {

  /**
   * @param digest SHA-256 of the key, hexadecimal
   */
  record Stored(ApiClientView client, String digest) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  ClientKeys() {}

  ClientKeys(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Optional<Stored> byPrefix(String prefix) {
    return select("where key_prefix = ?", prefix).stream().findFirst();
  }

  Optional<Stored> byName(String name) {
    return select("where name = ?", name).stream().findFirst();
  }

  List<Stored> all() {
    return select("where name <> ? order by name", "");
  }

  private List<Stored> select(String condition, String value) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select name, title, key_hash, authority_code, officer, scopes, expires_on, active"
                    + " from api_client "
                    + condition)) {
      select.setString(1, value);
      List<Stored> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Stored(
                  new ApiClientView(
                      row.getString("name"),
                      row.getString("title"),
                      new AuthorityCode(row.getString("authority_code")),
                      new OfficerCode(row.getString("officer")),
                      Arrays.stream(row.getString("scopes").split(" "))
                          .flatMap(text -> ApiScope.ofText(text).stream())
                          .collect(Collectors.toSet()),
                      row.getObject("expires_on", LocalDate.class),
                      row.getBoolean("active")),
                  row.getString("key_hash")));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("API clients cannot be read", e);
    }
  }

  /** False if there is a client of this name already. */
  boolean add(ApiClientView client, String prefix, String digest) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into api_client (name, title, key_prefix, key_hash, authority_code,"
                    + " officer, scopes, expires_on, active) values (?, ?, ?, ?, ?, ?, ?, ?, true)"
                    + " on conflict do nothing")) {
      insert.setString(1, client.getName());
      insert.setString(2, client.getTitle());
      insert.setString(3, prefix);
      insert.setString(4, digest);
      insert.setString(5, client.getAuthorityCode().digits());
      insert.setString(6, client.getOfficer().digits());
      insert.setString(
          7,
          client.getScopes().stream()
              .map(ApiScope::text)
              .sorted()
              .collect(Collectors.joining(" ")));
      insert.setObject(8, client.getExpiresOn());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The API client cannot be written", e);
    }
  }

  /** The client writes for another unit from now on. */
  void passOn(String name, AuthorityCode to) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update api_client set authority_code = ? where name = ?")) {
      update.setString(1, to.digits());
      update.setString(2, name);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The API client cannot be written", e);
    }
  }

  void withdraw(String name) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update api_client set active = false where name = ?")) {
      update.setString(1, name);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The API client cannot be written", e);
    }
  }
}
