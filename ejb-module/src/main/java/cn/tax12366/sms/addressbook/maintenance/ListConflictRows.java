package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What stands as somebody has changed it by hand, and what lists say against it, by plain JDBC on
 * the table that lists look at (D7).
 */
@ApplicationScoped
class ListConflictRows {

  private static final String FROM =
      " from taxpayer_by_hand h join taxpayer t on t.id = h.taxpayer_id"
          + " join authority a on a.code = t.authority_code"
          + " where h.undecided and (t.active or h.act = 'DELETED') and a.path like ?";

  private static final String SELECT =
      "select h.id, h.act, h.phone, h.changed_at, h.list_says, h.list_source, h.list_at, t.id,"
          + " t.number, t.name, t.authority_code, a.short_name,"
          + " (select o.real_name from officer o where o.code = h.changed_by),"
          + " (select o.real_name from officer o where o.code = h.list_source),"
          + " (select p.id from taxpayer_phone p where p.taxpayer_id = t.id and p.phone = h.phone),"
          + " (select p.role from taxpayer_phone p where p.taxpayer_id = t.id"
          + " and p.phone = h.phone),"
          + " (select p.reachable from taxpayer_phone p where p.taxpayer_id = t.id"
          + " and p.phone = h.phone)"
          + FROM;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;

  protected ListConflictRows() {}

  /** Those of an area that wait, in the order in which they were changed by hand. */
  Page<ListConflict> page(AuthorityView area, int first, int size) {
    String path = area.getPath() + "%";
    List<ListConflict> rows =
        statements()
            .list(SELECT + " order by h.id limit ? offset ?", this::conflict, path, size, first);
    long total =
        statements().first("select count(*)" + FROM, row -> row.getLong(1), path).orElse(0L);
    return new Page<>(rows, total);
  }

  Optional<ListConflict> find(long id, AuthorityView area) {
    return statements().first(SELECT + " and h.id = ?", this::conflict, area.getPath() + "%", id);
  }

  private ListConflict conflict(ResultSet row) throws SQLException {
    String phone = row.getString(3);
    String role = row.getString(16);
    return new ListConflict(
        row.getLong(1),
        new ListConflict.Taxpayer(
            row.getLong(8),
            new TaxpayerNumber(row.getString(9)),
            row.getString(10),
            new AuthorityCode(row.getString(11)),
            row.getString(12)),
        new ListConflict.Hand(
            ChangeAct.valueOf(row.getString(2)), row.getString(13), Statements.instant(row, 4)),
        new ListConflict.Words(
            row.getString(5),
            row.getString(14) == null ? row.getString(6) : row.getString(14),
            Statements.instant(row, 7)),
        phone == null
            ? null
            : new ListConflict.BookPhone(
                sealed.open(phone),
                row.getLong(15),
                role == null ? null : PhoneRole.valueOf(role),
                row.getBoolean(17)));
  }

  /**
   * The hand was right, until a list says something else again.
   *
   * @return false if that has been decided meanwhile
   */
  boolean decideForHand(long id) {
    return statements()
            .write("update taxpayer_by_hand set undecided = false where id = ? and undecided", id)
        == 1;
  }

  /**
   * From now on no list overwrites what was changed (reading A14); a change in favour of a list
   * leaves it to lists again.
   */
  void keep(long taxpayer, TaxpayerChange change, OfficerCode by, PhoneNumber phone) {
    if (!change.getAct().isHeededByLists()) {
      return;
    }
    String sealedPhone = phone == null ? null : sealed.seal(phone);
    statements()
        .write(
            "delete from taxpayer_by_hand where taxpayer_id = ?"
                + " and coalesce(phone, '') = coalesce(cast(? as varchar), '')",
            taxpayer,
            sealedPhone);
    if (change.getAct() != ChangeAct.LIST_TAKEN) {
      statements()
          .write(
              "insert into taxpayer_by_hand (id, taxpayer_id, phone, act, changed_by, changed_at,"
                  + " undecided) values (nextval('taxpayer_by_hand_seq'), ?, ?, ?, ?, ?, false)",
              taxpayer,
              sealedPhone,
              change.getAct().name(),
              by.digits(),
              change.getAt());
    }
  }

  private Statements statements() {
    return new Statements(dataSource, "What lists say of changes by hand");
  }
}
