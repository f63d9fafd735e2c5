package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.audit.Names;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Names of officers and units for the audit trail. By plain JDBC: an entry must not make the
 * persistence context write what the act has not finished yet.
 */
@ApplicationScoped
class NamesNow implements Names {

  private static final String OFFICER = "officer:";
  private static final String UNIT = "authority:";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private Instance<ClientRegistry> clients;

  @Override
  public Optional<Named> named(String subject) {
    if (subject.startsWith(OFFICER)) {
      return find(
          "select o.real_name, a.code, a.name, a.path from officer o"
              + " join authority a on a.code = o.authority_code where o.code = ?",
          subject.substring(OFFICER.length()));
    }
    if (subject.startsWith(UNIT)) {
      return find(
          "select a.name, a.code, a.name, a.path from authority a where a.code = ?",
          subject.substring(UNIT.length()));
    }
    if (subject.startsWith(ClientRegistry.PRINCIPAL_PREFIX) && !clients.isUnsatisfied()) {
      String name = subject.substring(ClientRegistry.PRINCIPAL_PREFIX.length());
      return clients
          .get()
          .find(name)
          .flatMap(client -> named(UNIT + client.authority()))
          .map(unit -> new Named(name, unit.unit(), unit.unitName(), unit.path()));
    }
    return Optional.empty();
  }

  private Optional<Named> find(String query, String code) {
    if (code.length() != 11) {
      return Optional.empty();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, code);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Named(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("What " + code + " is called cannot be read", e);
    }
  }
}
