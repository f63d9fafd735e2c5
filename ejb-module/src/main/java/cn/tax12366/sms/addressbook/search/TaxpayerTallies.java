package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.OfficerCode;
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

  /**
   * Of one unit, all its states together or one of them. To be reached are all but the
   * deregistered; the others are counted among those only.
   *
   * @param path of the unit; both null where it is not one unit's
   */
  record Tally(
      String unit,
      String path,
      int taxpayers,
      int toBeReached,
      int withoutPhone,
      int overdue,
      int withBadPhone,
      int unconfirmed,
      Instant countedAt) {

    /** How many there are of those with whom this is to be done; all for null. */
    int of(Reach reach) {
      if (reach == null) {
        return taxpayers;
      }
      return switch (reach) {
        case WITHOUT_PHONE -> withoutPhone;
        case OVERDUE -> overdue;
        case BAD_PHONE -> withBadPhone;
        case UNCONFIRMED -> unconfirmed;
      };
    }
  }

  private static final String TO_BE_REACHED = "case when t.state <> 'DEREGISTERED' and ";

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
            "select y.authority_code, a.path, sum(y.taxpayers),"
                + " sum(case when y.state = 'DEREGISTERED' then 0 else y.taxpayers end),"
                + " sum(y.without_phone), sum(y.overdue), sum(y.with_bad_phone),"
                + " sum(y.unconfirmed), min(y.counted_at) from taxpayer_tally y"
                + " join authority a on a.code = y.authority_code where a.path like ?"
                + " and (y.state = ? or ? = '')"
                + " group by y.authority_code, a.path order by y.authority_code",
            row ->
                new Tally(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8),
                    Statements.instant(row, 9)),
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
   * @param now who cannot be reached and could be when this was asked last is taken to have been
   *     lost now
   */
  void recount(String unit, long upTo, Instant now, BookDates dates) {
    Statements statements = statements();
    statements.write("delete from recount_mark where authority_code = ? and id <= ?", unit, upTo);
    noteUnreached(unit, now);
    statements.write("delete from taxpayer_tally where authority_code = ?", unit);
    statements.write(
        "insert into taxpayer_tally (authority_code, state, taxpayers, without_phone,"
            + " overdue, with_bad_phone, unconfirmed, counted_at)"
            + " select t.authority_code, t.state, count(*),"
            + " sum("
            + TO_BE_REACHED
            + "t.working_phones = 0 then 1 else 0 end),"
            + " sum("
            + TO_BE_REACHED
            + "n.since < ? then 1 else 0 end),"
            + " sum("
            + TO_BE_REACHED
            + "t.bad_phones > 0 then 1 else 0 end),"
            + " sum("
            + TO_BE_REACHED
            + "t.confirmed_at < ? then 1 else 0 end),"
            + " cast(? as timestamp with time zone)"
            + " from taxpayer t left join unreached_taxpayer n on n.taxpayer_id = t.id"
            + " where t.authority_code = ? and t.active group by t.authority_code, t.state",
        dates.unreachedSince(),
        dates.confirmedSince(),
        now,
        unit);
  }

  private void noteUnreached(String unit, Instant now) {
    statements()
        .write(
            "delete from unreached_taxpayer where taxpayer_id in"
                + " (select n.taxpayer_id from unreached_taxpayer n"
                + " join taxpayer t on t.id = n.taxpayer_id where t.authority_code = ?"
                + " and (t.working_phones > 0 or not t.active or t.state = 'DEREGISTERED'))",
            unit);
    statements()
        .write(
            "insert into unreached_taxpayer (taxpayer_id, since)"
                + " select t.id, cast(? as timestamp with time zone) from taxpayer t"
                + " where t.authority_code = ? and t.working_phones = 0 and t.active"
                + " and t.state <> 'DEREGISTERED' and not exists"
                + " (select 1 from unreached_taxpayer n where n.taxpayer_id = t.id)",
            now,
            unit);
  }

  /** Of those entrusted to an officer in an area: few enough to be counted at every look. */
  Tally ofOfficer(OfficerCode officer, AuthorityView area, BookDates dates, Instant now) {
    return statements()
        .first(
            "select count(*), sum("
                + TO_BE_REACHED
                + "true then 1 else 0 end), sum("
                + TO_BE_REACHED
                + "t.working_phones = 0 then 1 else 0 end), sum("
                + TO_BE_REACHED
                + "n.since < ? then 1 else 0 end), sum("
                + TO_BE_REACHED
                + "t.bad_phones > 0 then 1 else 0 end), sum("
                + TO_BE_REACHED
                + "t.confirmed_at < ? then 1 else 0 end)"
                + " from entrusted_taxpayer e join taxpayer t on t.id = e.taxpayer_id"
                + " join authority a on a.code = t.authority_code"
                + " left join unreached_taxpayer n on n.taxpayer_id = t.id"
                + " where e.officer_code = ? and t.active and a.path like ?",
            row ->
                new Tally(
                    null,
                    null,
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    now),
            dates.unreachedSince(),
            dates.confirmedSince(),
            officer.digits(),
            area.getPath() + "%")
        .orElseThrow();
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
