package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.search.Selection;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Who is in a group, by statements that take as many as there are at once: 100,000 members come by
 * one search in one of them. Every one has the area of the unit that keeps the group in it (D8).
 */
@ApplicationScoped
class GroupMembers {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected GroupMembers() {}

  /** Text as a part of a pattern. */
  static String literally(String words) {
    return words.replaceAll("[\\\\%_]", "\\\\$0");
  }

  /** How many there are at this moment. */
  GroupCounts count(ContactGroup group) {
    GroupKind kind = group.getKind();
    return statements()
        .first(
            "select coalesce(sum(case when "
                + kind.present()
                + " then 1 else 0 end), 0), coalesce(sum(case when "
                + kind.reached()
                + " and "
                + kind.present()
                + " then 1 else 0 end), 0), count(*)"
                + kind.from()
                + " where g.id = ?",
            row -> new GroupCounts(row.getInt(1), row.getInt(2), row.getInt(3) - row.getInt(1)),
            group.getId())
        .orElse(GroupCounts.NONE);
  }

  private record Stood(int standing, int members, int otherwise) {}

  /**
   * Counts them, and writes beside each how it stands: of most that is what stands there already.
   */
  GroupCounts countWithStanding(ContactGroup group) {
    GroupKind kind = group.getKind();
    String members = kind.from() + " where g.id = ?";
    List<Stood> stood =
        statements()
            .list(
                "select s.standing, count(*), sum(case when s.stood = s.standing then 0 else 1 end)"
                    + " from (select m.standing as stood, "
                    + kind.standing()
                    + " as standing"
                    + members
                    + ") s group by s.standing",
                row -> new Stood(row.getInt(1), row.getInt(2), row.getInt(3)),
                group.getId());
    int[] counts = new int[3];
    for (Stood each : stood) {
      counts[each.standing()] = each.members();
      if (each.otherwise() > 0) {
        statements()
            .write(
                ("update %1$s set standing = %3$d where group_id = ? and standing <> %3$d"
                        + " and %2$s in (select m.%2$s%4$s and %5$s = %3$d)")
                    .formatted(
                        kind.table(), kind.column(), each.standing(), members, kind.standing()),
                group.getId(),
                group.getId());
      }
    }
    return new GroupCounts(counts[0] + counts[1], counts[1], counts[2]);
  }

  /** How many a search would bring; no more than one over the limit are counted. */
  FoundCount count(ContactGroup group, Selection selection) {
    GroupKind kind = group.getKind();
    return statements()
        .first(
            ("select count(*), count(m.%2$s) from (%3$s limit ?) s left join %1$s m"
                    + " on m.group_id = ? and m.%2$s = s.id")
                .formatted(kind.table(), kind.column(), selection.sql()),
            row -> new FoundCount(row.getInt(1), row.getInt(2)),
            with(selection.values(), GroupFilling.MOST + 1, group.getId()))
        .orElseThrow();
  }

  /**
   * @param selection of the group's kind, and within its area
   * @return how many were not in it yet
   */
  int add(ContactGroup group, Selection selection, OfficerCode by, Instant at) {
    GroupKind kind = group.getKind();
    List<Object> values = new ArrayList<>(List.of(group.getId(), by.digits(), at));
    values.addAll(selection.values());
    values.add(group.getId());
    return statements()
        .write(
            ("insert into %1$s (group_id, %2$s, added_by, added_at)"
                    + " select cast(? as bigint), s.id, cast(? as char(11)),"
                    + " cast(? as timestamp with time zone) from (%3$s) s"
                    + " where not exists (select 1 from %1$s m"
                    + " where m.group_id = ? and m.%2$s = s.id)")
                .formatted(kind.table(), kind.column(), selection.sql()),
            values.toArray());
  }

  /**
   * @param members of the group's kind, known to lie within its area
   * @return how many were not in it yet
   */
  int add(ContactGroup group, Collection<Long> members, OfficerCode by, Instant at) {
    GroupKind kind = group.getKind();
    AtomicInteger added = new AtomicInteger();
    InList.forEachSlice(
        members,
        (placeholders, slice) -> {
          List<Object> values = new ArrayList<>(List.of(group.getId(), by.digits(), at));
          values.addAll(slice);
          values.add(group.getId());
          added.addAndGet(
              statements()
                  .write(
                      ("insert into %1$s (group_id, %2$s, added_by, added_at)"
                              + " select cast(? as bigint), p.id, cast(? as char(11)),"
                              + " cast(? as timestamp with time zone) from %3$s p"
                              + " where p.id in (%4$s) and not exists (select 1 from %1$s m"
                              + " where m.group_id = ? and m.%2$s = p.id)")
                          .formatted(kind.table(), kind.column(), kind.people(), placeholders),
                      values.toArray()));
        });
    return added.get();
  }

  /**
   * @return how many were in it
   */
  int remove(ContactGroup group, Collection<Long> members) {
    GroupKind kind = group.getKind();
    AtomicInteger removed = new AtomicInteger();
    InList.forEachSlice(
        members,
        (placeholders, slice) -> {
          List<Object> values = new ArrayList<>(List.of(group.getId()));
          values.addAll(slice);
          removed.addAndGet(
              statements()
                  .write(
                      "delete from "
                          + kind.table()
                          + " where group_id = ? and "
                          + kind.column()
                          + " in ("
                          + placeholders
                          + ")",
                      values.toArray()));
        });
    return removed.get();
  }

  /** Takes all out that have departed. */
  int removeDeparted(ContactGroup group) {
    GroupKind kind = group.getKind();
    return statements()
        .write(
            "delete from "
                + kind.table()
                + " where group_id = ? and "
                + kind.column()
                + " in (select m."
                + kind.column()
                + kind.from()
                + " where g.id = ? and not "
                + kind.present()
                + ")",
            group.getId(),
            group.getId());
  }

  private static Object[] with(List<Object> values, Object... others) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(Arrays.asList(others));
    return all.toArray();
  }

  private Statements statements() {
    return new Statements(dataSource, "Members of groups");
  }
}
