package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.ConsentWay;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What one phone has said of each kind of message, by plain JDBC (D7). */
@ApplicationScoped
class KeptSubscriptions {

  private static final int PAST = 200;
  private static final String COLUMNS =
      "s.kind, s.open, s.way, s.proof, s.given_on, s.source, o.real_name, s.changed_at";
  private static final String BY = " left join officer o on o.code = s.source";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones sealed;

  protected KeptSubscriptions() {}

  /** By phone what stands now; a kind of which nothing was ever said is left out. */
  Map<Long, List<PhoneSubscription>> now(long taxpayer) {
    Map<Long, List<PhoneSubscription>> found = new HashMap<>();
    statements()
        .list(
            "select p.id, "
                + COLUMNS
                + " from taxpayer_phone p join subscription s on s.phone = p.phone"
                + BY
                + " where p.taxpayer_id = ? order by s.kind",
            row -> of(found, row.getLong(1)).add(subscription(row, null)),
            taxpayer);
    return found;
  }

  /** By phone what stood before, newest first. */
  Map<Long, List<PhoneSubscription>> past(long taxpayer) {
    Map<Long, List<PhoneSubscription>> found = new HashMap<>();
    statements()
        .list(
            "select p.id, "
                + COLUMNS
                + ", s.ended_at from taxpayer_phone p join subscription_past s"
                + " on s.phone = p.phone"
                + BY
                + " where p.taxpayer_id = ? order by s.id desc limit ?",
            row -> of(found, row.getLong(1)).add(subscription(row, Statements.instant(row, 10))),
            taxpayer,
            PAST);
    return found;
  }

  private static List<PhoneSubscription> of(Map<Long, List<PhoneSubscription>> found, long phone) {
    return found.computeIfAbsent(phone, id -> new ArrayList<>());
  }

  /** Open or closed; locked until the transaction ends, so that what it was is kept once. */
  Optional<Boolean> locked(PhoneNumber phone, SubscriptionKind kind) {
    return statements()
        .first(
            "select open from subscription where phone = ? and kind = ? for update",
            row -> row.getBoolean(1),
            sealed.seal(phone),
            kind.name());
  }

  /** Said for the first time. */
  void add(PhoneNumber phone, SubscriptionKind kind, boolean open, Consent said, By by) {
    statements()
        .write(
            "insert into subscription (open, source, changed_at, way, proof, given_on, kind, phone)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
            open,
            by.officer().digits(),
            by.at(),
            said.way().name(),
            said.proof(),
            said.givenOn(),
            kind.name(),
            sealed.seal(phone));
  }

  /** Said anew; what stood before is kept. */
  void change(PhoneNumber phone, SubscriptionKind kind, boolean open, Consent said, By by) {
    Statements statements = statements();
    statements.write(
        "insert into subscription_past (id, phone, kind, open, source, changed_at, way, proof,"
            + " given_on, ended_at) select nextval('subscription_past_seq'), phone, kind, open,"
            + " source, changed_at, way, proof, given_on, ? from subscription where kind = ?"
            + " and phone = ?",
        by.at(),
        kind.name(),
        sealed.seal(phone));
    statements.write(
        "update subscription set open = ?, source = ?, changed_at = ?, way = ?, proof = ?,"
            + " given_on = ? where kind = ? and phone = ?",
        open,
        by.officer().digits(),
        by.at(),
        said.way().name(),
        said.proof(),
        said.givenOn(),
        kind.name(),
        sealed.seal(phone));
  }

  /** Who writes it down, and when. */
  record By(OfficerCode officer, Instant at) {}

  /** Behind the id of the phone. */
  private static PhoneSubscription subscription(ResultSet row, Instant endedAt)
      throws SQLException {
    return new PhoneSubscription(
        SubscriptionKind.valueOf(row.getString(2)),
        row.getBoolean(3),
        ConsentWay.valueOf(row.getString(4)),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        new PhoneSubscription.Recorded(
            row.getString(7), row.getString(8), Statements.instant(row, 9), endedAt));
  }

  private Statements statements() {
    return new Statements(dataSource, "Subscriptions");
  }
}
