package cn.tax12366.sms.audit;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The entries, to which one can only add. */
@ApplicationScoped
class AuditEntries {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected AuditEntries() {}

  AuditEntries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void add(Instant at, String actor, String inTheNameOf, Event event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_entry"
                    + " (id, happened_at, actor, in_the_name_of, act, subject, outcome, detail)"
                    + " values (nextval('audit_entry_seq'), ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, at.atOffset(ZoneOffset.UTC));
      insert.setString(2, actor);
      insert.setString(3, inTheNameOf);
      insert.setString(4, event.act());
      insert.setString(5, event.subject());
      insert.setString(6, event.outcome().name());
      insert.setString(7, event.detail());
      insert.executeUpdate();
    } catch (SQLException e) {
      // What cannot be audited must not happen: the caller's transaction goes down with it (S37).
      throw new IllegalStateException(
          "The audit trail takes no entry for " + event.act() + " of " + event.subject(), e);
    }
  }

  /** What happened, cut to what the table takes and to one line. */
  record Event(String act, String subject, Outcome outcome, String detail) {

    Event {
      act = fitted(act, 60);
      subject = fitted(subject, 120);
      detail = fitted(detail, 4000);
    }

    /** Control characters would let a detail pretend to be the next line of a log (S20). */
    private static String fitted(String text, int length) {
      if (text == null) {
        return null;
      }
      String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
      if (line.length() <= length) {
        return line;
      }
      boolean splitsAPair = Character.isHighSurrogate(line.charAt(length - 2));
      return line.substring(0, splitsAPair ? length - 2 : length - 1) + "…";
    }
  }
}
