package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The figures that stand in the list of groups: counted anew, never summed up. */
@ApplicationScoped
class GroupFigures {

  static final int COUNTED_AT_ONCE = 5_000;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private GroupMembers members;

  protected GroupFigures() {}

  /**
   * As many members there are now. To count 100,000 takes half a second, and nobody waits for that
   * on a page: of a large group it is what was counted last, in the last act upon it or a minute
   * ago at most.
   */
  GroupCounts now(ContactGroup group) {
    return group.getCounts().all() > COUNTED_AT_ONCE ? group.getCounts() : members.count(group);
  }

  /** Counts one group; in the transaction of whoever has changed it. */
  GroupCounts recount(ContactGroup group, Instant at) {
    // Written first: whoever adds members at the same time waits, and counts after this.
    statements().write("update contact_group set counted_at = ? where id = ?", at, group.getId());
    GroupCounts counts = members.countWithStanding(group);
    statements()
        .write(
            "update contact_group set present_members = ?, reached_members = ?,"
                + " departed_members = ? where id = ?",
            counts.present(),
            counts.reached(),
            counts.departed(),
            group.getId());
    return counts;
  }

  /**
   * Open groups of which something may have changed since they were counted: a unit of their area
   * was counted anew, a member of staff was changed, or it is long ago.
   *
   * @param longAgo counted before this in any case: where a unit's last taxpayer has gone, nothing
   *     else tells of it
   */
  List<Long> outdated(Instant longAgo, int most) {
    return statements()
        .list(
            "select g.id from contact_group g join authority u on u.code = g.authority_code"
                + " where g.closed_at is null and (g.counted_at < ?"
                + " or g.kind = 'TAXPAYERS' and exists (select 1 from taxpayer_tally y"
                + " join authority a on a.code = y.authority_code"
                + " where y.counted_at >= g.counted_at and a.path like u.path || '%')"
                + " or g.kind = 'STAFF' and exists (select 1 from contact_group_staff m"
                + " join staff_contact s on s.id = m.staff_id"
                + " where m.group_id = g.id and s.updated_at >= g.counted_at))"
                + " order by g.counted_at limit ?",
            row -> row.getLong(1), longAgo, most);
  }

  private Statements statements() {
    return new Statements(dataSource, "Figures of groups");
  }
}
