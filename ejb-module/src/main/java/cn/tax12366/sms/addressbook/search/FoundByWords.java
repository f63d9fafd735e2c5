package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.search.SoughtWords.By;
import cn.tax12366.sms.addressbook.search.TaxpayerTallies.Tally;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Finds taxpayers of an area by words, in the way that looks at the fewest rows: by the number, by
 * a piece of the name, or by looking through the area. A row costs about the same by whatever way
 * it is come by, and a search has time for some ten thousand of them: names begin with a place, so
 * what thousands are called in one county may be nobody's in all others, and is to be answered as
 * soon. At most {@link FoundTaxpayers#MOST} are found; where there are fewer, all of them in the
 * order of their ids.
 */
@ApplicationScoped
class FoundByWords {

  private static final int MOST = FoundTaxpayers.MOST;

  /** An area of so many is looked through faster than the entries of the whole province. */
  private static final long SMALL = 20_000;

  /** Entries of a piece that are looked at in any case, unless the area is small beside it. */
  static final int TRIED = 5_000;

  /** A piece with more entries is looked at no further: what so many have is in every unit. */
  private static final int ENTRIES = 100_000;

  private static final int STEP = NameWalk.STEP;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private TaxpayerTallies tallies;

  private long small = SMALL;
  private int tried = TRIED;
  private int step = STEP;

  protected FoundByWords() {}

  FoundByWords(DataSource dataSource, TaxpayerTallies tallies, long small, int tried, int step) {
    this.dataSource = dataSource;
    this.tallies = tallies;
    this.small = small;
    this.tried = tried;
    this.step = step;
  }

  /**
   * @param condition what must hold besides; the words are added to it here
   */
  List<Long> find(SoughtWords words, AuthorityView area, Condition condition) {
    if (words.by() == By.NUMBER && words.text().length() >= 15) {
      return byNumber(words, area, condition);
    }
    long size = tallies.within(area, null).stream().mapToLong(Tally::taxpayers).sum();
    if (words.by() == By.NUMBER && size > small) {
      return byNumber(words, area, condition);
    }
    if (size <= small) {
      return lookingThrough(area, condition.and(words.condition(), words.values()));
    }
    condition.and(NameWalk.asLikelyAsNot(words.condition()), words.values());
    return EntryWalk.of(statements(), words.stretches(), tried, step)
        .map(walk -> byPiece(walk, size, area, condition))
        .orElseGet(() -> unitByUnit(area, condition));
  }

  /** The beginning of a number, by the two indexes on the numbers. */
  private List<Long> byNumber(SoughtWords words, AuthorityView area, Condition condition) {
    Set<Long> found = new LinkedHashSet<>();
    for (String column : List.of("number", "legacy_number")) {
      List<Object> values = new ArrayList<>(List.of(words.text(), words.lastNumber()));
      values.addAll(condition.values());
      values.add(MOST);
      found.addAll(
          statements()
              .list(
                  "select t.id from taxpayer t where t."
                      + column
                      + " >= ? and t."
                      + column
                      + " <= ? and "
                      + condition.sql()
                      + inArea(area)
                      + " order by t."
                      + column
                      + " limit ?",
                  row -> row.getLong(1),
                  values.toArray()));
    }
    return found.stream().limit(MOST).toList();
  }

  private static String inArea(AuthorityView area) {
    return " and " + WithinArea.of("t.authority_code", area.getPath());
  }

  /**
   * Step by step until enough are found. Where some thousands of entries have brought too little,
   * the rest of them is looked at if they are far fewer than the taxpayers of the area, else the
   * area. In an area that is itself of some thousands nothing is tried first.
   *
   * @param size of the area
   */
  private List<Long> byPiece(EntryWalk walk, long size, AuthorityView area, Condition condition) {
    Set<Long> found = new TreeSet<>();
    if (size >= 10L * tried) {
      walk(walk, tried, found, area, condition);
    }
    if (!walk.isAtEnd() && found.size() < MOST) {
      // Those of a unit lie closer together than those of a name.
      long atMost = Math.min(size / 2, ENTRIES);
      if (walk.left(atMost) == atMost) {
        return unitByUnit(area, condition);
      }
      walk(walk, atMost, found, area, condition);
    }
    return found.stream().limit(MOST).toList();
  }

  /**
   * @param atMost looks at so many entries, or a few more
   * @param found what is found is added to it
   */
  private void walk(
      EntryWalk walk, long atMost, Set<Long> found, AuthorityView area, Condition condition) {
    String joined =
        "join taxpayer t on t.id = "
            + NameWalk.TAXPAYER
            + " where "
            + condition.sql()
            + inArea(area);
    for (long looked = 0;
        looked < atMost && found.size() < MOST && !walk.isAtEnd();
        looked += step) {
      found.addAll(walk.step("t.id", joined, condition.values()));
    }
  }

  /** All of a small area at once. */
  private List<Long> lookingThrough(AuthorityView area, Condition condition) {
    return statements()
        .list(
            "select t.id from authority u join taxpayer t on t.authority_code = u.code where "
                + condition.sql()
                + " and u.path like ? order by t.id limit ?",
            row -> row.getLong(1),
            condition.before(area.getPath() + "%", MOST));
  }

  /** Unit by unit until enough are found: what is so common is found soon. */
  private List<Long> unitByUnit(AuthorityView area, Condition condition) {
    List<Long> found = new ArrayList<>();
    for (String unit : unitsOf(area)) {
      found.addAll(
          statements()
              .list(
                  "select t.id from taxpayer t where "
                      + condition.sql()
                      + " and t.authority_code = ? order by t.authority_code, t.id limit ?",
                  row -> row.getLong(1),
                  condition.before(unit, MOST - found.size())));
      if (found.size() >= MOST) {
        break;
      }
    }
    return found;
  }

  private List<String> unitsOf(AuthorityView area) {
    return statements()
        .list(
            "select code from authority where path like ? order by code",
            row -> row.getString(1),
            area.getPath() + "%");
  }

  private Statements statements() {
    return new Statements(dataSource, "Taxpayers");
  }
}
