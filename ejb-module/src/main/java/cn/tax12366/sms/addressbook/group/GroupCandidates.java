package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.group.RefusedLine.Reason;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Who could be in a group, by the numbers they are known by; of one area only (D8). */
@ApplicationScoped
class GroupCandidates {

  /**
   * @param against why it cannot be a member; null for nothing
   */
  record Candidate(long id, Reason against) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected GroupCandidates() {}

  /** By each number that somebody of the area has, now or formerly. */
  Map<String, Candidate> find(GroupKind kind, Collection<String> numbers, AuthorityView area) {
    Map<String, Candidate> found = new HashMap<>();
    if (kind == GroupKind.STAFF) {
      find(
          numbers,
          area,
          "select p.officer_code, p.id, case when p.left_on is null then null else 'LEFT' end"
              + " from staff_contact p join authority a on a.code = p.authority_code"
              + " where p.officer_code in (%s) and a.path like ?",
          found);
      return found;
    }
    // The current number stands over the former one of another, which lists refuse anyway.
    for (String column : List.of("legacy_number", "number")) {
      find(
          numbers,
          area,
          "select p."
              + column
              + ", p.id, case when not p.active then 'DELETED' when p.state = 'DEREGISTERED'"
              + " then 'DEREGISTERED' else null end from taxpayer p join authority a"
              + " on a.code = p.authority_code where p."
              + column
              + " in (%s) and a.path like ?",
          found);
    }
    return found;
  }

  private void find(
      Collection<String> numbers, AuthorityView area, String sql, Map<String, Candidate> into) {
    InList.forEachSlice(
        numbers,
        (placeholders, slice) -> {
          List<Object> values = new ArrayList<>(slice);
          values.add(area.getPath() + "%");
          new Statements(dataSource, "Taxpayers and staff")
              .list(
                  sql.formatted(placeholders),
                  row ->
                      into.put(
                          row.getString(1),
                          new Candidate(
                              row.getLong(2),
                              row.getString(3) == null ? null : Reason.valueOf(row.getString(3)))),
                  values.toArray());
        });
  }
}
