package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.search.TaxpayerTallies.Tally;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds taxpayers of an area: by a phone, by an officer, by words ({@link FoundByWords}), or all of
 * them. Every way has the area in its statement (D8), and what is shown is read by a statement that
 * has it once more.
 */
@ApplicationScoped
class FoundTaxpayers {

  /** So many are found by words at most: nobody turns more pages than these. */
  static final int MOST = 500;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones phones;
  @Inject private TaxpayerTallies tallies;
  @Inject private FoundByWords byWords;

  protected FoundTaxpayers() {}

  FoundTaxpayers(
      DataSource dataSource, SealedPhones phones, TaxpayerTallies tallies, FoundByWords byWords) {
    this.dataSource = dataSource;
    this.phones = phones;
    this.tallies = tallies;
    this.byWords = byWords;
  }

  /**
   * @param dates null where the criteria ask for no reach
   */
  Page<TaxpayerLine> find(TaxpayerCriteria criteria, AuthorityView area, BookDates dates) {
    SoughtWords words = criteria.words() == null ? null : SoughtWords.of(criteria.words());
    Condition condition = new Condition();
    if (criteria.state() != null) {
      condition.and("t.state = ?", List.of(criteria.state().name()));
    }
    if (criteria.reach() != null) {
      condition.and(criteria.reach().condition(), criteria.reach().values(dates));
    }
    if (criteria.responsible() != null) {
      return ofOfficers(criteria, words, area, condition);
    }
    if (criteria.phone() != null) {
      return cut(withPhone(criteria, words, area, condition), criteria, area);
    }
    return words == null
        ? allOf(criteria, area, condition)
        : cut(byWords.find(words, area, condition), criteria, area);
  }

  /** One of an area. */
  Optional<TaxpayerLine> find(long id, AuthorityView area) {
    return Optional.ofNullable(lines(List.of(id), area).get(id));
  }

  /** Of some officers: hundreds, and few of them thousands. */
  private Page<TaxpayerLine> ofOfficers(
      TaxpayerCriteria criteria, SoughtWords words, AuthorityView area, Condition condition) {
    if (words != null) {
      condition.and(words.condition(), words.values());
    }
    if (criteria.phone() != null) {
      condition.and(
          "exists (select 1 from taxpayer_phone p where p.taxpayer_id = t.id and p.phone = ?)",
          List.of(phones.seal(criteria.phone())));
    }
    String from =
        " from entrusted_taxpayer e join taxpayer t on t.id = e.taxpayer_id"
            + " where e.officer_code in (select o.code from officer o"
            + " where o.code = ? or o.real_name = ?) and "
            + condition.sql()
            + Condition.IN_AREA;
    List<Object> values = new ArrayList<>(List.of(criteria.responsible(), criteria.responsible()));
    values.addAll(condition.values());
    values.add(area.getPath() + "%");
    long total =
        statements()
            .first("select count(*)" + from, row -> row.getLong(1), values.toArray())
            .orElse(0L);
    values.add(criteria.size());
    values.add(criteria.first());
    List<Long> ids =
        statements()
            .list(
                "select t.id" + from + " order by t.id limit ? offset ?",
                row -> row.getLong(1),
                values.toArray());
    return new Page<>(inOrder(ids, area), total);
  }

  private List<Long> withPhone(
      TaxpayerCriteria criteria, SoughtWords words, AuthorityView area, Condition condition) {
    if (words != null) {
      condition.and(words.condition(), words.values());
    }
    List<Object> values = new ArrayList<>(List.of(phones.seal(criteria.phone())));
    values.addAll(condition.values());
    values.addAll(List.of(area.getPath() + "%", MOST));
    return statements()
        .list(
            "select t.id from taxpayer_phone p join taxpayer t on t.id = p.taxpayer_id"
                + " where p.phone = ? and "
                + condition.sql()
                + Condition.IN_AREA
                + " order by t.id limit ?",
            row -> row.getLong(1),
            values.toArray());
  }

  /**
   * All of an area, or all with whom something is to be done: the tallies say how many there are
   * and in which units the page lies.
   */
  private Page<TaxpayerLine> allOf(
      TaxpayerCriteria criteria, AuthorityView area, Condition condition) {
    long total = 0;
    List<Long> ids = new ArrayList<>();
    for (Tally unit : tallies.within(area, criteria.state())) {
      int here = unit.of(criteria.reach());
      long skipped = criteria.first() + ids.size() - total;
      if (skipped < here && ids.size() < criteria.size()) {
        ids.addAll(
            statements()
                .list(
                    "select t.id from taxpayer t where "
                        + condition.sql()
                        + " and t.authority_code = ? order by t.authority_code, t.id"
                        + " limit ? offset ?",
                    row -> row.getLong(1),
                    condition.before(
                        unit.unit(), criteria.size() - ids.size(), Math.max(0, skipped))));
      }
      total += here;
    }
    return new Page<>(inOrder(ids, area), total);
  }

  private Page<TaxpayerLine> cut(List<Long> ids, TaxpayerCriteria criteria, AuthorityView area) {
    List<Long> page = ids.stream().skip(criteria.first()).limit(criteria.size()).toList();
    return new Page<>(inOrder(page, area), ids.size());
  }

  private List<TaxpayerLine> inOrder(List<Long> ids, AuthorityView area) {
    Map<Long, TaxpayerLine> lines = lines(ids, area);
    return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
  }

  private Map<Long, TaxpayerLine> lines(List<Long> ids, AuthorityView area) {
    Map<Long, TaxpayerLine> lines = new HashMap<>();
    InList.forEachSlice(
        ids,
        (placeholders, slice) -> {
          List<Object> values = new ArrayList<>(slice);
          values.add(area.getPath() + "%");
          statements()
              .list(
                  "select t.id, t.number, t.legacy_number, t.name, t.kind, t.state,"
                      + " t.authority_code, u.short_name, e.officer_code, o.real_name,"
                      + " t.working_phones, t.bad_phones, t.confirmed_at"
                      + " from taxpayer t join authority u on u.code = t.authority_code"
                      + " left join entrusted_taxpayer e on e.taxpayer_id = t.id"
                      + " left join officer o on o.code = e.officer_code"
                      + " where t.id in ("
                      + placeholders
                      + ") and t.active and u.path like ?",
                  FoundTaxpayers::line,
                  values.toArray())
              .forEach(line -> lines.put(line.getId(), line));
        });
    return lines;
  }

  private static TaxpayerLine line(ResultSet row) throws SQLException {
    String legacyNumber = row.getString(3);
    return new TaxpayerLine(
        row.getLong(1),
        new TaxpayerNumber(row.getString(2)),
        legacyNumber == null ? null : new TaxpayerNumber(legacyNumber),
        row.getString(4),
        TaxpayerKind.valueOf(row.getString(5)),
        TaxpayerState.valueOf(row.getString(6)),
        new TaxpayerLine.Care(
            new AuthorityCode(row.getString(7)),
            row.getString(8),
            row.getString(9),
            row.getString(10)),
        new TaxpayerLine.Phones(row.getInt(11), row.getInt(12), Statements.instant(row, 13)));
  }

  private Statements statements() {
    return new Statements(dataSource, "Taxpayers");
  }
}
