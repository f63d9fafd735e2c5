package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.search.NameWalk;
import cn.tax12366.sms.addressbook.search.WithinArea;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Which members of a group are meant, by looking at some of them at a time until there are enough.
 * One statement for all would look at 100,000, in whatever order the database guesses.
 */
@ApplicationScoped
class FoundMembers {

  /** So many are found by words at most: nobody turns more pages than these. */
  static final int MOST = 500;

  /** Members that are looked at by one statement. */
  private static final int STEP = 2_000;

  /** A group of fewer is looked through faster than the entries of the whole province. */
  private static final int SMALL = 5_000;

  /** Entries of a name that are looked at before the members themselves are. */
  private static final int ENTRIES = 100_000;

  /** Numbers of one beginning that are looked at before the members themselves are. */
  private static final int NUMBERS = 50_000;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private AuthorityDirectory authorities;

  protected FoundMembers() {}

  /** Who is meant, and the conditions on {@code p}. */
  private record Sought(long group, GroupKind kind, String condition, List<Object> values) {

    Sought and(String more, Object... itsValues) {
      List<Object> all = new ArrayList<>(values);
      all.addAll(List.of(itsValues));
      return new Sought(group, kind, condition + " and " + more, all);
    }

    List<Object> valuesAfter(Object... others) {
      List<Object> all = new ArrayList<>(List.of(others));
      all.addAll(values);
      return all;
    }
  }

  private Sought all(ContactGroup group, MemberFilter filter) {
    return new Sought(
        group.getId(),
        group.getKind(),
        filter.condition(group.getKind(), within(group)),
        List.of());
  }

  private String within(ContactGroup group) {
    return WithinArea.of("p.authority_code", authorities.get(group.getUnit()).getPath());
  }

  /**
   * One page of those that a filter shows, in the order of their ids; of a large group as they
   * stood when it was counted last.
   *
   * @param members how many the group has
   */
  List<Long> page(ContactGroup group, MemberCriteria criteria, int members) {
    if (members <= GroupFigures.COUNTED_AT_ONCE) {
      return upwards(all(group, criteria.filter()), criteria.first(), criteria.size());
    }
    return statements()
        .list(
            // By the group too: H2 follows the index then, and would else sort all members first.
            "select m.%1$s from %2$s m where m.group_id = ? and %3$s order by m.group_id, m.%1$s limit ? offset ?"
                .formatted(
                    group.getKind().column(),
                    group.getKind().table(),
                    criteria.filter().whenCounted()),
            row -> row.getLong(1),
            group.getId(),
            criteria.size(),
            criteria.first());
  }

  /**
   * Those whose number begins with the words or whose name has them in it, at most {@link #MOST};
   * where there are fewer, all in the order of their ids. In a large group a new name is found some
   * seconds later, as in the address book.
   *
   * @param members how many the group has
   */
  List<Long> byWords(ContactGroup group, MemberCriteria criteria, int members) {
    Sought sought = all(group, criteria.filter());
    String number = GroupMembers.literally(criteria.words()).toUpperCase(Locale.ROOT) + "%";
    String name = "%" + GroupMembers.literally(criteria.words()) + "%";
    // The name of one who has moved away is told to nobody here, by no answer.
    String named = NameWalk.asLikelyAsNot("p.name like ?") + " and " + within(group);
    Sought either =
        sought.and("(" + sought.kind().number() + " like ? or " + named + ")", number, name);
    if (sought.kind() == GroupKind.TAXPAYERS && members > SMALL) {
      Set<Long> found = new TreeSet<>();
      if (byNumber(sought.and("p.number like ?", number), criteria.words(), found)
          && byName(sought.and(named, name), criteria.words(), found)) {
        return found.stream().limit(MOST).toList();
      }
    }
    return upwards(either, 0, MOST);
  }

  /**
   * @param found what is found is added to it
   * @return false if neither all were looked at nor enough are found
   */
  private boolean byNumber(Sought sought, String words, Set<Long> found) {
    String number = words.toUpperCase(Locale.ROOT);
    if (!number.matches("[0-9A-Z]{1,20}")) {
      return true;
    }
    String numbers =
        " from (select id from taxpayer where number >= ? and number <= ? order by number limit "
            + NUMBERS
            + ") n";
    String last = number + "Z".repeat(20 - number.length());
    found.addAll(
        statements()
            .list(
                "select m.taxpayer_id"
                    + numbers
                    + " join contact_group_taxpayer m on m.group_id = ? and m.taxpayer_id = n.id"
                    + " join taxpayer p on p.id = m.taxpayer_id where "
                    + sought.condition()
                    + " limit "
                    + MOST,
                row -> row.getLong(1),
                sought.valuesAfter(number, last, sought.group()).toArray()));
    return found.size() >= MOST
        || statements()
                .first("select count(*)" + numbers, row -> row.getInt(1), number, last)
                .orElseThrow()
            < NUMBERS;
  }

  /** The same, by the entries of the address book. */
  private boolean byName(Sought sought, String words, Set<Long> found) {
    NameWalk walk = NameWalk.of(statements(), words).orElse(null);
    if (walk == null) {
      return found.size() >= MOST;
    }
    String joined =
        "join contact_group_taxpayer m on m.group_id = ? and m.taxpayer_id = "
            + NameWalk.TAXPAYER
            + " join taxpayer p on p.id = m.taxpayer_id where "
            + sought.condition();
    List<Object> values = sought.valuesAfter(sought.group());
    for (int looked = 0;
        looked < ENTRIES && found.size() < MOST && !walk.isAtEnd();
        looked += NameWalk.STEP) {
      found.addAll(walk.step("m.taxpayer_id", joined, values));
    }
    return found.size() >= MOST || walk.isAtEnd();
  }

  /** Looks at the members themselves, one after the other, in the order of their ids. */
  private List<Long> upwards(Sought sought, int first, int size) {
    List<Long> found = new ArrayList<>();
    long from = Long.MIN_VALUE;
    while (found.size() < (long) first + size) {
      found.addAll(among(sought, from));
      List<Long> last =
          statements()
              .list(
                  "select max(%1$s)%2$s having count(*) = %3$d"
                      .formatted(sought.kind().column(), some(sought.kind()), STEP),
                  row -> row.getLong(1),
                  sought.group(),
                  from);
      if (last.isEmpty()) {
        break;
      }
      from = last.get(0) + 1;
    }
    return found.stream().skip(first).limit(size).toList();
  }

  /** Of the members from an id on, the first {@link #STEP}. */
  private static String some(GroupKind kind) {
    // By the group too: H2 follows the index then, and would else sort all members first.
    return (" from (select %1$s from %2$s where group_id = ? and %1$s >= ?"
            + " order by group_id, %1$s limit %3$d) m")
        .formatted(kind.column(), kind.table(), STEP);
  }

  /** Who of them is meant, in the order of their ids. */
  private List<Long> among(Sought sought, long from) {
    GroupKind kind = sought.kind();
    return statements()
        .list(
            "select m.%1$s%2$s join %3$s p on p.id = m.%1$s where %4$s order by m.%1$s"
                .formatted(kind.column(), some(kind), kind.people(), sought.condition()),
            row -> row.getLong(1),
            sought.valuesAfter(sought.group(), from).toArray());
  }

  private Statements statements() {
    return new Statements(dataSource, "Members of groups");
  }
}
