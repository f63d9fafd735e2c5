package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The members of one group as they are shown, page by page in the order of their ids. */
@ApplicationScoped
class MemberLines {

  /** As many phones of one member are shown at most. */
  private static final int PHONES = 3;

  private record Line(
      long id,
      String number,
      String name,
      String unitName,
      Standing standing,
      String addedBy,
      Instant addedAt) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;
  @Inject private FoundMembers found;

  protected MemberLines() {}

  /**
   * @param counts of the group at this moment: without words they say how many there are; by words
   *     at most {@link FoundMembers#MOST} are found
   */
  Page<GroupMember> find(ContactGroup group, MemberCriteria criteria, GroupCounts counts) {
    GroupKind kind = group.getKind();
    long total = criteria.filter().of(counts);
    List<Long> ids = null;
    if (criteria.words() != null) {
      List<Long> byWords = found.byWords(group, criteria, counts.all());
      total = byWords.size();
      ids = byWords.stream().skip(criteria.first()).limit(criteria.size()).toList();
    } else if (total > 0 && total < counts.all()) {
      ids = found.page(group, criteria, counts.all());
    }
    if (total == 0) {
      return new Page<>(List.of(), 0);
    }
    List<Line> lines = ids == null ? ofAll(group, criteria) : of(group, ids);
    Map<Long, List<PhoneNumber>> phones = phones(kind, lines.stream().map(Line::id).toList());
    return new Page<>(
        lines.stream()
            .map(
                line ->
                    new GroupMember(
                        line.id(),
                        line.number(),
                        line.name(),
                        line.unitName(),
                        line.standing(),
                        phones.getOrDefault(line.id(), List.of()),
                        line.addedBy(),
                        line.addedAt()))
            .toList(),
        total);
  }

  /**
   * Where all are shown, the page is cut before it is looked who they are: the last page of 100,000
   * would else be read with all before it.
   */
  private static String page(GroupKind kind) {
    return "(select * from "
        + kind.table()
        + " where group_id = ? order by group_id, "
        + kind.column()
        + " limit ? offset ?)";
  }

  private List<Line> ofAll(ContactGroup group, MemberCriteria criteria) {
    GroupKind kind = group.getKind();
    return lines(
        kind,
        kind.from(page(kind)),
        "",
        List.of(group.getId(), criteria.size(), criteria.first(), group.getId()));
  }

  private List<Line> of(ContactGroup group, List<Long> ids) {
    GroupKind kind = group.getKind();
    List<Line> lines = new ArrayList<>();
    InList.forEachSlice(
        ids,
        (placeholders, slice) -> {
          List<Object> values = new ArrayList<>(List.of(group.getId()));
          values.addAll(slice);
          lines.addAll(lines(kind, kind.from(), " and p.id in (" + placeholders + ")", values));
        });
    return lines;
  }

  private List<Line> lines(GroupKind kind, String from, String which, List<Object> values) {
    return statements()
        .list(
            "select p.id, "
                + kind.number()
                + ", p.name, a.short_name, "
                + standing(kind)
                + ", o.real_name, m.added_at"
                + from
                + " left join officer o on o.code = m.added_by where g.id = ?"
                + which
                + " order by m."
                + kind.column(),
            MemberLines::line,
            values.toArray());
  }

  private static String standing(GroupKind kind) {
    return "case when not "
        + GroupKind.WITHIN
        + " then 'MOVED_AWAY' "
        + (kind == GroupKind.STAFF
            ? "when p.left_on is not null then 'LEFT'"
            : "when not p.active then 'DELETED' when p.state = 'DEREGISTERED' then 'DEREGISTERED'")
        + " else 'PRESENT' end";
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Standing.valueOf(row.getString(5)),
        row.getString(6),
        Statements.instant(row, 7));
  }

  private Map<Long, List<PhoneNumber>> phones(GroupKind kind, List<Long> members) {
    Map<Long, List<PhoneNumber>> found = new HashMap<>();
    InList.forEachSlice(
        members,
        (placeholders, slice) ->
            statements()
                .list(
                    (kind == GroupKind.STAFF
                            ? "select id, phone from staff_contact"
                                + " where phone is not null and reachable and id in (%s)"
                            : "select taxpayer_id, phone from taxpayer_phone"
                                + " where reachable and taxpayer_id in (%s) order by id")
                        .formatted(placeholders),
                    row -> {
                      List<PhoneNumber> his =
                          found.computeIfAbsent(row.getLong(1), member -> new ArrayList<>());
                      return his.size() < PHONES && his.add(sealed.open(row.getString(2)));
                    },
                    slice.toArray()));
    return found;
  }

  private Statements statements() {
    return new Statements(dataSource, "Members of groups");
  }
}
