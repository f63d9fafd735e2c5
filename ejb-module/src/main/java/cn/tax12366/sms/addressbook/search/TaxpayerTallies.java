package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * How many taxpayers each unit has, and with how many of them something is to be done: counted anew
 * after each change, because counting a million of them for every look takes seconds.
 */
@ApplicationScoped
class TaxpayerTallies {

  /** Of one unit, all its states together or one of them. */
  record Tally(String unit, int taxpayers, int withoutPhone, int withBadPhone, int unconfirmed) {

    /** How many there are of those with whom this is to be done; all for null. */
    int of(Reach reach) {
      if (reach == null) {
        return taxpayers;
      }
      return switch (reach) {
        case WITHOUT_PHONE -> withoutPhone;
        case BAD_PHONE -> withBadPhone;
        case UNCONFIRMED -> unconfirmed;
      };
    }
  }

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected TaxpayerTallies() {}

  TaxpayerTallies(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The units of the area that have any, in the order of their codes. */
  List<Tally> within(AuthorityView area, TaxpayerState state) {
    return statements()
        .list(
            "select y.authority_code, sum(y.taxpayers), sum(y.without_phone),"
                + " sum(y.with_bad_phone), sum(y.unconfirmed) from taxpayer_tally y"
                + " join authority a on a.code = y.authority_code where a.path like ?"
                + " and (y.state = ? or ? = '')"
                + " group by y.authority_code order by y.authority_code",
            row ->
                new Tally(
                    row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
            area.getPath() + "%",
            state == null ? "" : state.name(),
            state == null ? "" : state.name());
  }

  /** The units that are marked, a few of them, and the last mark that this is about. */
  List<String> marked(int most) {
    return statements()
        .list(
            "select distinct authority_code from recount_mark order by authority_code limit ?",
            row -> row.getString(1),
            most);
  }

  long lastMark() {
    return statements().first("select max(id) from recount_mark", row -> row.getLong(1)).orElse(0L);
  }

  /**
   * Counts one unit anew; in the caller's transaction.
   *
   * @param upTo marks up to this one are done with: what they were made for is counted
   * @param confirmedSince what was confirmed before then is no longer taken for true
   */
  void recount(String unit, long upTo, Instant now, Instant confirmedSince) {
    Statements statements = statements();
    statements.write("delete from recount_mark where authority_code = ? and id <= ?", unit, upTo);
    statements.write("delete from taxpayer_tally where authority_code = ?", unit);
    statements.write(
        "insert into taxpayer_tally (authority_code, state, taxpayers, without_phone,"
            + " with_bad_phone, unconfirmed, counted_at)"
            + " select authority_code, state, count(*),"
            + " sum(case when working_phones = 0 then 1 else 0 end),"
            + " sum(case when bad_phones > 0 then 1 else 0 end),"
            + " sum(case when confirmed_at < ? then 1 else 0 end),"
            + " cast(? as timestamp with time zone)"
            + " from taxpayer where authority_code = ? and active group by authority_code, state",
        confirmedSince,
        now,
        unit);
  }

  /** Time alone makes entries old: all units are counted again. */
  void markAll() {
    statements()
        .write(
            "insert into recount_mark (id, authority_code)"
                + " select nextval('recount_mark_seq'), authority_code"
                + " from (select distinct authority_code from taxpayer_tally) counted");
  }

  private Statements statements() {
    return new Statements(dataSource, "Tallies of taxpayers");
  }
}
