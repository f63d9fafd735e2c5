package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/**
 * What staff are found by, where an upgrade makes something else of their names; new names bring it
 * along.
 */
@ApplicationScoped
class StaffEntries {

  private static final int LONGEST = 80;

  private record Name(long id, String name) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected StaffEntries() {}

  /**
   * Writes it anew of a few, in the caller's transaction.
   *
   * @return how many it were
   */
  int write(int most) {
    Statements statements = new Statements(dataSource, "Search entries of staff");
    List<Name> names =
        statements.list(
            "select id, name from staff_contact where search_version < ? order by search_version,"
                + " id limit ?",
            row -> new Name(row.getLong(1), row.getString(2)),
            Initials.VERSION,
            most);
    for (Name each : names) {
      String plain = Initials.plain(each.name());
      statements.write(
          "update staff_contact set search_name = ?, initials = ?, search_version = ?"
              + " where id = ? and name = ?",
          cut(plain),
          cut(Initials.ofPerson(plain)),
          Initials.VERSION,
          each.id(),
          each.name());
    }
    return names.size();
  }

  /** A name of few characters can be of many in the spelling of the search. */
  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
