package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What one taxpayer's file holds, by plain JDBC on the tables that lists fill (D7). */
@ApplicationScoped
class KeptTaxpayers {

  private static final int CHANGES = 100;
  private static final int OTHERS = 5;

  /**
   * One phone to be changed.
   *
   * @param name of the taxpayer
   * @param byReceipt whether it is a carrier who says that it does not exist
   */
  record Phone(
      long id,
      long taxpayerId,
      String name,
      AuthorityCode unit,
      PhoneNumber phone,
      PhoneRole role,
      boolean reachable,
      boolean byReceipt) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;
  @Inject private ListConflictRows hands;
  @Inject private KeptSubscriptions subscriptions;

  protected KeptTaxpayers() {}

  /** The phones of one taxpayer; which others have them is told of the area alone. */
  List<FilePhone> phones(long taxpayer, AuthorityView area) {
    Map<Long, List<NamedTaxpayer>> others = others(taxpayer, area);
    Map<Long, List<PhoneSubscription>> now = subscriptions.now(taxpayer);
    Map<Long, List<PhoneSubscription>> past = subscriptions.past(taxpayer);
    return statements()
        .list(
            "select p.id, p.phone, p.role, p.reachable, p.source, o.real_name, p.updated_at,"
                + " (select count(*) from taxpayer_phone q join taxpayer t on t.id = q.taxpayer_id"
                + " join authority a on a.code = t.authority_code where q.phone = p.phone"
                + " and q.taxpayer_id <> p.taxpayer_id and t.active and a.path like ?)"
                + " from taxpayer_phone p left join officer o on o.code = p.source"
                + " where p.taxpayer_id = ? order by p.id",
            row ->
                new FilePhone(
                    row.getLong(1),
                    sealed.open(row.getString(2)),
                    PhoneRole.valueOf(row.getString(3)),
                    row.getBoolean(4),
                    new FilePhone.Origin(
                        row.getString(5), row.getString(6), Statements.instant(row, 7)),
                    new FilePhone.Use(
                        row.getInt(8),
                        others.getOrDefault(row.getLong(1), List.of()),
                        now.getOrDefault(row.getLong(1), List.of()),
                        past.getOrDefault(row.getLong(1), List.of()))),
            area.getPath() + "%",
            taxpayer);
  }

  /** By phone the first others of the area that have it. */
  private Map<Long, List<NamedTaxpayer>> others(long taxpayer, AuthorityView area) {
    Map<Long, List<NamedTaxpayer>> found = new HashMap<>();
    statements()
        .list(
            "select n.phone_id, n.id, n.name from (select p.id as phone_id, t.id, t.name,"
                + " row_number() over (partition by p.id order by t.id) as place"
                + " from taxpayer_phone p join taxpayer_phone q on q.phone = p.phone"
                + " and q.taxpayer_id <> p.taxpayer_id join taxpayer t on t.id = q.taxpayer_id"
                + " join authority a on a.code = t.authority_code where p.taxpayer_id = ?"
                + " and t.active and a.path like ?) n where n.place <= ? order by n.place",
            row ->
                found
                    .computeIfAbsent(row.getLong(1), phone -> new ArrayList<>())
                    .add(new NamedTaxpayer(row.getLong(2), row.getString(3))),
            taxpayer,
            area.getPath() + "%",
            OTHERS);
    return found;
  }

  List<TaxpayerChange> changes(long taxpayer) {
    return statements()
        .list(
            "select c.act, c.phone, c.was, c.becomes, c.reason, o.real_name, c.changed_at"
                + " from taxpayer_change c left join officer o on o.code = c.changed_by"
                + " where c.taxpayer_id = ? order by c.id desc limit ?",
            row ->
                new TaxpayerChange(
                    ChangeAct.valueOf(row.getString(1)),
                    row.getString(2) == null ? null : sealed.open(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    Statements.instant(row, 7)),
            taxpayer,
            CHANGES);
  }

  /** A phone of a taxpayer of the area. */
  Optional<Phone> phone(long id, AuthorityView area) {
    return statements()
        .first(
            "select p.id, t.id, t.name, t.authority_code, p.phone, p.role, p.reachable,"
                + " p.void_code is not null from taxpayer_phone p join taxpayer t on t.id = p.taxpayer_id"
                + " join authority a on a.code = t.authority_code"
                + " where p.id = ? and t.active and a.path like ?",
            row ->
                new Phone(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    new AuthorityCode(row.getString(4)),
                    sealed.open(row.getString(5)),
                    PhoneRole.valueOf(row.getString(6)),
                    row.getBoolean(7),
                    row.getBoolean(8)),
            id,
            area.getPath() + "%");
  }

  /** To whom a taxpayer is entrusted. */
  Optional<OfficerCode> responsible(long taxpayer) {
    return statements()
        .first(
            "select officer_code from entrusted_taxpayer where taxpayer_id = ?",
            row -> OfficerCode.of(row.getString(1)),
            taxpayer);
  }

  boolean has(long taxpayer, PhoneNumber phone) {
    return statements()
        .first(
            "select 1 from taxpayer_phone where taxpayer_id = ? and phone = ?",
            row -> true,
            taxpayer,
            sealed.seal(phone))
        .isPresent();
  }

  void add(long taxpayer, PhoneNumber phone, PhoneRole role, OfficerCode by, Instant at) {
    // The sequence gives the end of a block of ids that lists take by the thousand.
    statements()
        .write(
            "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source,"
                + " updated_at) values (nextval('taxpayer_phone_seq'), ?, ?, ?, true, ?, ?)",
            taxpayer,
            sealed.seal(phone),
            role.name(),
            by.digits(),
            at);
  }

  /**
   * @return false if it is no longer as it was seen
   */
  boolean change(Phone seen, PhoneRole role, boolean reachable, OfficerCode by, Instant at) {
    return statements()
            .write(
                "update taxpayer_phone set role = ?, source = ?, updated_at = ?,"
                    + " void_code = case when reachable = ? then void_code else null end,"
                    + " void_since = case when reachable = ? then void_since else null end,"
                    + " reachable = ? where id = ? and role = ? and reachable = ?",
                role.name(),
                by.digits(),
                at,
                reachable,
                reachable,
                reachable,
                seen.id(),
                seen.role().name(),
                seen.reachable())
        == 1;
  }

  /** It is a person now, and not a carrier, who says that it is wrong. */
  void takeFromReceipt(Phone seen) {
    statements()
        .write(
            "update taxpayer_phone set void_code = null, void_since = null where id = ?",
            seen.id());
  }

  /**
   * @return false if it is there no more
   */
  boolean remove(Phone seen) {
    return statements().write("delete from taxpayer_phone where id = ?", seen.id()) == 1;
  }

  /** Keeps what was done, and has the unit counted again. */
  void keep(
      long taxpayer, AuthorityCode unit, TaxpayerChange change, OfficerCode by, PhoneNumber phone) {
    Statements statements = statements();
    statements.write(
        "insert into taxpayer_change (id, taxpayer_id, act, phone, was, becomes, reason,"
            + " changed_by, changed_at)"
            + " values (nextval('taxpayer_change_seq'), ?, ?, ?, ?, ?, ?, ?, ?)",
        taxpayer,
        change.getAct().name(),
        phone == null ? null : sealed.seal(phone),
        change.getWas(),
        change.getBecomes(),
        change.getReason(),
        by.digits(),
        change.getAt());
    hands.keep(taxpayer, change, by, phone);
    // Whoever changes something has looked at all of it.
    statements.write(
        "update taxpayer set confirmed_at = ?, working_phones = (select count(*) from"
            + " taxpayer_phone p where p.taxpayer_id = taxpayer.id and p.reachable), bad_phones ="
            + " (select count(*) from taxpayer_phone p where p.taxpayer_id = taxpayer.id"
            + " and not p.reachable) where id = ?",
        change.getAt(),
        taxpayer);
    statements.write(
        "insert into recount_mark (id, authority_code) values (nextval('recount_mark_seq'), ?)",
        unit.digits());
  }

  /**
   * @return false if it is no longer called what it was
   */
  boolean rename(long taxpayer, String before, String name, OfficerCode by, Instant at) {
    return statements()
            .write(
                "update taxpayer set name = ?, source = ?, updated_at = ?, search_version = 0"
                    + " where id = ? and name = ?",
                name,
                by.digits(),
                at,
                taxpayer,
                before)
        == 1;
  }

  private Statements statements() {
    return new Statements(dataSource, "Taxpayers and their phones");
  }
}
