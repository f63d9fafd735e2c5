package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.group.ContactGroup.Life;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.UniqueKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The groups there are. Their members are {@link GroupMembers}'. */
@ApplicationScoped
class Groups {

  private static final String SELECT =
      "select g.id, g.authority_code, a.short_name, g.kind, g.name, g.purpose, g.version,"
          + " o.real_name, g.created_at, g.changed_at, g.closed_at, g.present_members,"
          + " g.reached_members, g.departed_members";

  private static final String FROM =
      " from contact_group g join authority a on a.code = g.authority_code"
          + " left join officer o on o.code = g.created_by where a.path like ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Groups() {}

  /** One page of those of an area: unit by unit from above, in the order of their names. */
  Page<ContactGroup> find(GroupCriteria criteria, AuthorityView area, Collection<GroupKind> kinds) {
    StringBuilder from = new StringBuilder(FROM);
    List<Object> values = new ArrayList<>(List.of(area.getPath() + "%"));
    from.append(" and g.kind in (?").append(", ?".repeat(kinds.size() - 1)).append(")");
    kinds.forEach(kind -> values.add(kind.name()));
    from.append(criteria.closed() ? " and g.closed_at is not null" : " and g.closed_at is null");
    if (criteria.words() != null) {
      from.append(" and g.name like ?");
      values.add("%" + GroupMembers.literally(criteria.words()) + "%");
    }
    long total =
        statements()
            .first("select count(*)" + from, row -> row.getLong(1), values.toArray())
            .orElse(0L);
    values.add(criteria.size());
    values.add(criteria.first());
    return new Page<>(
        statements()
            .list(
                SELECT + from + " order by a.path, g.name, g.id limit ? offset ?",
                Groups::group,
                values.toArray()),
        total);
  }

  /** One of an area, open or closed. */
  Optional<ContactGroup> find(long id, AuthorityView area) {
    return statements()
        .first(SELECT + FROM + " and g.id = ?", Groups::group, area.getPath() + "%", id);
  }

  /** One of any area; for the platform itself. */
  Optional<ContactGroup> find(long id) {
    return statements().first(SELECT + FROM + " and g.id = ?", Groups::group, "%", id);
  }

  /** The open ones of an area in which a taxpayer is. */
  List<ContactGroup> ofTaxpayer(long taxpayer, AuthorityView area) {
    return statements()
        .list(
            SELECT
                + FROM
                + " and g.closed_at is null and exists (select 1 from contact_group_taxpayer m"
                + " where m.group_id = g.id and m.taxpayer_id = ?) order by a.path, g.name",
            Groups::group,
            area.getPath() + "%",
            taxpayer);
  }

  /** All of one unit, open and closed. */
  List<ContactGroup> of(AuthorityCode unit) {
    return statements()
        .list(
            SELECT + FROM + " and g.authority_code = ? order by g.id",
            Groups::group,
            "%",
            unit.digits());
  }

  /**
   * @return the id of the new one; empty if another of the unit is called so
   */
  Optional<Long> add(NewGroup group, String name, String purpose, OfficerCode by, Instant at) {
    long id =
        statements()
            .first("select nextval('contact_group_seq')", row -> row.getLong(1))
            .orElseThrow();
    return unlessTaken(
            () ->
                statements()
                    .write(
                        "insert into contact_group (id, authority_code, kind, name, purpose,"
                            + " created_by, created_at, changed_at, version, present_members,"
                            + " reached_members, departed_members, counted_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)",
                        id,
                        group.unit().digits(),
                        group.kind().name(),
                        name,
                        purpose,
                        by.digits(),
                        at,
                        at,
                        at))
        .map(written -> id);
  }

  /**
   * @return false if it is no longer as it was seen; empty if another of the unit is called so
   */
  Optional<Boolean> change(SeenGroup seen, String name, String purpose, Instant at) {
    return unlessTaken(
            () ->
                statements()
                    .write(
                        "update contact_group set name = ?, purpose = ?, changed_at = ?,"
                            + " version = version + 1 where id = ? and version = ?",
                        name,
                        purpose,
                        at,
                        seen.id(),
                        seen.version()))
        .map(written -> written == 1);
  }

  /**
   * @param closedAt null to open it again
   * @return false if it is no longer as it was seen
   */
  boolean close(SeenGroup seen, Instant closedAt, Instant at) {
    return statements()
            .write(
                "update contact_group set closed_at = cast(? as timestamp with time zone),"
                    + " changed_at = ?, version = version + 1 where id = ? and version = ?",
                closedAt,
                at,
                seen.id(),
                seen.version())
        == 1;
  }

  /** The successor keeps it from now on, under a name that is free there. */
  void passOn(long id, AuthorityCode to, String name, Instant at) {
    statements()
        .write(
            "update contact_group set authority_code = ?, name = ?, changed_at = ?,"
                + " version = version + 1 where id = ?",
            to.digits(),
            name,
            at,
            id);
  }

  boolean isTaken(AuthorityCode unit, GroupKind kind, String name) {
    return statements()
        .first(
            "select 1 from contact_group where authority_code = ? and kind = ? and name = ?",
            row -> true,
            unit.digits(),
            kind.name(),
            name)
        .isPresent();
  }

  /**
   * Whoever changes the members of a group does it one after the other.
   *
   * @return false if it is closed
   */
  boolean hold(long id, Instant at) {
    return statements()
            .write(
                "update contact_group set changed_at = ? where id = ? and closed_at is null",
                at,
                id)
        == 1;
  }

  private interface Write {
    int rows();
  }

  private static Optional<Integer> unlessTaken(Write write) {
    try {
      return Optional.of(write.rows());
    } catch (IllegalStateException e) {
      if (UniqueKeys.isTaken(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static ContactGroup group(ResultSet row) throws SQLException {
    return new ContactGroup(
        row.getLong(1),
        new AuthorityCode(row.getString(2)),
        row.getString(3),
        GroupKind.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        new Life(
            row.getString(8),
            Statements.instant(row, 9),
            Statements.instant(row, 10),
            Statements.instant(row, 11)),
        new GroupCounts(row.getInt(12), row.getInt(13), row.getInt(14)));
  }

  private Statements statements() {
    return new Statements(dataSource, "Groups of contacts");
  }
}
