package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.group.GroupChange.Figures;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** What was done with groups. */
@ApplicationScoped
class GroupHistory {

  private static final int CHANGES = 100;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected GroupHistory() {}

  /** Newest first. */
  List<GroupChange> of(long group) {
    return statements()
        .list(
            "select c.act, c.was, c.becomes, c.members, c.already, c.refused, o.real_name,"
                + " c.changed_at from contact_group_change c"
                + " left join officer o on o.code = c.changed_by"
                + " where c.group_id = ? order by c.id desc limit ?",
            row ->
                new GroupChange(
                    GroupAct.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    new Figures(row.getInt(4), row.getInt(5), row.getInt(6)),
                    row.getString(7),
                    Statements.instant(row, 8)),
            group,
            CHANGES);
  }

  void keep(long group, GroupChange change, OfficerCode by) {
    statements()
        .write(
            "insert into contact_group_change (id, group_id, act, was, becomes, members, already,"
                + " refused, changed_by, changed_at)"
                + " values (nextval('contact_group_change_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            group,
            change.getAct().name(),
            change.getWas(),
            change.getBecomes(),
            change.getMembers(),
            change.getAlready(),
            change.getRefused(),
            by.digits(),
            change.getAt());
  }

  private Statements statements() {
    return new Statements(dataSource, "The history of groups");
  }
}
