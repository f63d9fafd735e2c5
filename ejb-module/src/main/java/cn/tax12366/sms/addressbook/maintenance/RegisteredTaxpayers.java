package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.UniqueKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Which taxpayers there are, by plain JDBC on the table that lists fill (D7). */
@ApplicationScoped
class RegisteredTaxpayers {

  private static final String DELETED =
      " from taxpayer_by_hand h join taxpayer t on t.id = h.taxpayer_id"
          + " join authority a on a.code = t.authority_code"
          + " where h.act = 'DELETED' and not t.active and a.path like ?";

  private static final String SELECT_DELETED =
      "select t.id, t.number, t.name, t.authority_code, a.short_name,"
          + " (select o.real_name from officer o where o.code = h.changed_by), h.changed_at"
          + DELETED;

  /** Who has a number already. */
  record Holder(String name, String path, boolean active) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected RegisteredTaxpayers() {}

  /** The taxpayer that has a number, as the current or the former one, deleted or not. */
  Optional<Holder> holder(TaxpayerNumber number) {
    return statements()
        .first(
            "select t.name, a.path, t.active from taxpayer t"
                + " join authority a on a.code = t.authority_code"
                + " where t.number = ? or t.legacy_number = ?",
            row -> new Holder(row.getString(1), row.getString(2), row.getBoolean(3)),
            number.value(),
            number.value());
  }

  /**
   * @return the id of the new one; empty if somebody else has added one of its numbers just now
   */
  Optional<Long> add(
      TaxpayerNumber number,
      TaxpayerNumber legacyNumber,
      NewTaxpayer taxpayer,
      String name,
      OfficerCode by,
      Instant at) {
    // The sequence gives the end of a block of ids that lists take by the thousand.
    long id =
        statements().first("select nextval('taxpayer_seq')", row -> row.getLong(1)).orElseThrow();
    try {
      statements()
          .write(
              "insert into taxpayer (id, number, legacy_number, name, authority_code, kind, active,"
                  + " source, updated_at, confirmed_at)"
                  + " values (?, ?, ?, ?, ?, ?, true, ?, ?, ?)",
              id,
              number.value(),
              legacyNumber == null ? null : legacyNumber.value(),
              name,
              taxpayer.unit().digits(),
              taxpayer.kind().name(),
              by.digits(),
              at,
              at);
      return Optional.of(id);
    } catch (IllegalStateException e) {
      if (UniqueKeys.isTaken(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void entrust(long taxpayer, OfficerCode officer, Instant at) {
    statements()
        .write(
            "insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at)"
                + " values (?, ?, ?)",
            taxpayer,
            officer.digits(),
            at);
  }

  /**
   * @return false if it is not in the state it was seen in
   */
  boolean changeState(long taxpayer, TaxpayerState before, TaxpayerState state, Instant at) {
    return statements()
            .write(
                "update taxpayer set state = ?, updated_at = ? where id = ? and state = ?",
                state.name(),
                at,
                taxpayer,
                before.name())
        == 1;
  }

  /**
   * Deleted taxpayers keep their rows: they can be restored, and what was sent to them stays told.
   *
   * @return false if that has been done already
   */
  boolean setActive(long taxpayer, boolean active, Instant at) {
    return statements()
            .write(
                "update taxpayer set active = ?, updated_at = ? where id = ? and active = ?",
                active,
                at,
                taxpayer,
                !active)
        == 1;
  }

  /** Those of an area that somebody has deleted, newest first. */
  Page<DeletedTaxpayer> deleted(AuthorityView area, int first, int size) {
    String path = area.getPath() + "%";
    return new Page<>(
        statements()
            .list(
                SELECT_DELETED + " order by h.id desc limit ? offset ?",
                RegisteredTaxpayers::deleted,
                path,
                size,
                first),
        statements().first("select count(*)" + DELETED, row -> row.getLong(1), path).orElse(0L));
  }

  Optional<DeletedTaxpayer> findDeleted(long id, AuthorityView area) {
    return statements()
        .first(
            SELECT_DELETED + " and t.id = ?",
            RegisteredTaxpayers::deleted,
            area.getPath() + "%",
            id);
  }

  private static DeletedTaxpayer deleted(ResultSet row) throws SQLException {
    return new DeletedTaxpayer(
        row.getLong(1),
        new TaxpayerNumber(row.getString(2)),
        row.getString(3),
        new AuthorityCode(row.getString(4)),
        row.getString(5),
        row.getString(6),
        Statements.instant(row, 7));
  }

  private Statements statements() {
    return new Statements(dataSource, "Taxpayers");
  }
}
