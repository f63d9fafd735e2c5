package cn.tax12366.sms.notices;

import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;

/** The lists of people that were pasted for publications. */
@ApplicationScoped
class PublicationLists {

  private static final Duration KEPT = Duration.ofDays(1);

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject @BusinessTime private Clock clock;

  protected PublicationLists() {}

  /**
   * @return the list's id
   */
  long keep(GroupKind book, OfficerView by, Collection<Long> people, Instant now) {
    long id =
        statements()
            .first("select nextval('notice_list_seq')", row -> row.getLong(1))
            .orElseThrow();
    statements()
        .write(
            "insert into notice_list (id, authority_code, officer, book, created_at)"
                + " values (?, ?, ?, ?, ?)",
            id,
            by.getAuthorityCode().digits(),
            by.getCode().digits(),
            book.name(),
            now);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into notice_list_member (list_id, member_id) values (?, ?)")) {
      for (long person : people) {
        insert.setLong(1, id);
        insert.setLong(2, person);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The list " + id + " is not kept", e);
    }
    return id;
  }

  boolean isOf(long id, GroupKind book, OfficerCode officer) {
    return statements()
        .first(
            "select 1 from notice_list where id = ? and book = ? and officer = ?",
            row -> true,
            id,
            book.name(),
            officer.digits())
        .isPresent();
  }

  /** Deletes what was pasted more than a day ago and went into no notice. */
  void forgetUnused() {
    Instant moment = clock.instant().minus(KEPT);
    String unused =
        " in (select l.id from notice_list l where l.created_at < ?"
            + " and not exists (select 1 from notice n where n.list_id = l.id))";
    statements().write("delete from notice_list_member where list_id" + unused, moment);
    statements().write("delete from notice_list where id" + unused, moment);
  }

  private Statements statements() {
    return new Statements(dataSource, "Lists for publications");
  }
}
