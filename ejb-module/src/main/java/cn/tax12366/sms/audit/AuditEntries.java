package cn.tax12366.sms.audit;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** The entries, to which one can only add. */
@ApplicationScoped
class AuditEntries {

  private static final String INSERT =
      "insert into audit_entry (id, happened_at, actor, in_the_name_of, actor_name, unit,"
          + " unit_name, city, county, address, act, subject, subject_name, outcome, detail, facts,"
          + " before_state, after_state) values (nextval('audit_entry_seq')"
          + ", ?".repeat(17)
          + ")";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected AuditEntries() {}

  AuditEntries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Who did it.
   *
   * @param name officer code, {@code client:} and a name, or {@code system}
   * @param inTheNameOf the officer whose order the platform carries out; else null
   * @param known what is known of him, or of whom he acts for; null if nothing
   * @param address of the machine that called; null for the platform itself
   */
  record Actor(String name, String inTheNameOf, Names.Named known, String address) {

    /** The code at {@code level} of the path of his unit: 2 its city, 3 its county. */
    private String above(int level) {
      String[] codes =
          known == null || known.path() == null ? new String[0] : known.path().split("/");
      return codes.length > level ? codes[level] : null;
    }
  }

  void add(Instant at, Actor actor, Entry entry, String subjectName) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int column = 1;
      // Both databases keep no more; what is hashed must be what is read back.
      insert.setObject(column++, at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
      Names.Named known = actor.known();
      for (String text :
          new String[] {
            Entry.fitted(actor.name(), 64),
            actor.inTheNameOf(),
            known == null ? null : Entry.fitted(known.name(), 120),
            known == null ? null : known.unit(),
            known == null ? null : Entry.fitted(known.unitName(), 80),
            actor.above(2),
            actor.above(3),
            actor.address(),
            entry.act(),
            entry.subject(),
            subjectName,
            entry.outcome().name(),
            entry.detail(),
            entry.facts(),
            entry.before(),
            entry.after()
          }) {
        insert.setString(column++, text);
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      // What cannot be audited must not happen: the caller's transaction goes down with it (S37).
      throw new IllegalStateException(
          "The audit trail takes no entry for " + entry.act() + " of " + entry.subject(), e);
    }
  }
}
