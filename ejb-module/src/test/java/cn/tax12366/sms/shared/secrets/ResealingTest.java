package cn.tax12366.sms.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S22")
class ResealingTest {

  private static final int PEOPLE = 25;
  private static final int BATCH = 4;

  private final Key first = TestKeys.key("k1", 1);
  private final Key second = TestKeys.key("k2", 2);
  private final KeyRing one = new KeyRing(List.of(first));
  private final KeyRing both = new KeyRing(List.of(first, second));

  private DataSource database;

  private static String phone(int number) {
    return String.format("154%08d", number);
  }

  /** As an older release has left it: everything in clear. */
  private void inClear(TestDatabase kind) throws Exception {
    database = kind.migrated();
    execute(
        "insert into authority (code, path, tier, name, short_name, county_functions, valid_from,"
            + " version) values ('14100000000', '/', 'PROVINCE', '省', '省', false,"
            + " date '2020-01-01', 0)");
    execute(
        "insert into officer (code, real_name, authority_code, department, password_hash,"
            + " must_change_password, active, version, phone) values ('14101000001', '王示例',"
            + " '14100000000', 'OFFICE', '-', false, true, 0, '15400099999')");
    execute(
        "insert into message_template values (1, '14100000000', '样本', 'FILING_REMINDER', 1, '-',"
            + " 'APPROVED', '14101000001', current_timestamp, 0)");
    execute(
        "insert into notice (id, public_id, kind, authority_code, issuer_code, officer,"
            + " template_id, title, due_date, stage, status, created_at, version) values (1, '1',"
            + " 'REMINDER', '14100000000', '14100000000', '14101000001', 1, '-', date '2026-12-15', 'D-3', 'DRAFT',"
            + " current_timestamp, 0)");
    execute(
        "insert into outbound_batch (id, origin, authority_code, issuer_code, sender, status,"
            + " windowed, priority, created_at, message_count, sent_count, rate) values (1, 'n', '1', '1', '1',"
            + " 'OPEN', true, 1, current_timestamp, 0, 0, 0)");
    execute(
        "insert into dispatch_chunk (id, batch_id, status, epoch, stale) values (1, 1, 'NEW', 0,"
            + " false)");
    execute(
        "insert into intake (id, public_id, content, source, submitted_by, authority_code, status,"
            + " dry_run, percent, alive_until, started_at, rows_read, rows_added, rows_changed,"
            + " rows_unchanged, rows_refused, rows_warned) values (1, '1', 'TAXPAYERS', '-', '-',"
            + " '14100000000', 'DONE', false, 100, current_timestamp, current_timestamp, 0, 0, 0,"
            + " 0, 0, 0)");
    for (int i = 1; i <= PEOPLE; i++) {
      execute(
          "insert into taxpayer (id, number, name, authority_code, kind, active, source,"
              + " updated_at) values (?, ?, '示例', '14100000000', 'COMPANY', true, '-',"
              + " current_timestamp)",
          i,
          "M" + i);
      execute(
          "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source, updated_at)"
              + " values (?, ?, ?, 'FINANCE', true, '-', current_timestamp)",
          i,
          i,
          phone(i));
      execute(
          "insert into taxpayer_change (id, taxpayer_id, act, phone, changed_by, changed_at)"
              + " values (?, ?, 'PHONE_ADDED', ?, '14101000001', current_timestamp)",
          i,
          i,
          phone(i));
      execute(
          "insert into taxpayer_by_hand (id, taxpayer_id, phone, act, changed_by, changed_at,"
              + " undecided) values (?, ?, ?, 'PHONE_ADDED', '14101000001', current_timestamp,"
              + " false)",
          i,
          i,
          phone(i));
      execute(
          "insert into staff_contact (id, officer_code, name, search_name, initials, search_version,"
              + " authority_code, phone, reachable, source, updated_at, version) values (?, ?, '示例',"
              + " '示例', 'sl', 1, '14100000000', ?, true, '-', current_timestamp, 0)",
          i,
          "1410199%04d".formatted(i),
          phone(i));
      execute(
          "insert into staff_change (id, staff_id, act, phone, changed_at)"
              + " values (?, ?, 'PHONE_ADDED', ?, current_timestamp)",
          i,
          i,
          phone(i));
      execute("insert into void_phone values (?, 'DB:0101', current_timestamp)", phone(i));
      execute("insert into phone_word values (?, ?, null, current_timestamp)", i, phone(i));
      for (String kind2 : List.of("FILING_REMINDER", "NOTICE")) {
        execute(
            "insert into subscription (phone, kind, open, source, changed_at)"
                + " values (?, ?, true, '-', current_timestamp)",
            phone(i),
            kind2);
      }
      execute(
          "insert into subscription_past values (?, ?, 'NOTICE', true, '-', current_timestamp,"
              + " 'LIST', null, null, current_timestamp)",
          i,
          phone(i));
      execute(
          "insert into notice_recipient (id, notice_id, taxpayer_id, phone, text, segments, status)"
              + " values (?, 1, ?, ?, '-', 1, 'PREPARED')",
          i,
          i,
          phone(i));
      execute("insert into reminded_obligation values (?, 'D-3', ?, ?)", 2 * i, phone(i), i);
      execute("insert into reminded_obligation values (?, 'D-3', ?, ?)", 2 * i + 1, phone(i), i);
      execute(
          "insert into outbound_message (id, batch_id, chunk_id, reference, phone, text, segments,"
              + " status, epoch, attempts, possible_duplicate) values (?, 1, 1, ?, ?, '-', 1,"
              + " 'READY', 0, 0, false)",
          i,
          i,
          phone(i));
      execute(
          "insert into receipt_inbox (id, link, phone, raw, status, received_at) values (?, 'main',"
              + " ?, '-', 'NEW', current_timestamp)",
          i,
          i == 1 ? null : "86" + phone(i));
      execute(
          "insert into inbound_message values (?, 'main', ?, '12366', 'QX', 0, 1, 1, 'NEW',"
              + " current_timestamp)",
          i,
          phone(i));
      execute(
          "insert into intake_refusal values (1, ?, false, 'PHONE', 'malformed-phone-number', ?, ?,"
              + " '')",
          i,
          phone(i),
          "{\"phone\":\"" + phone(i) + "\"}");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAnOlderReleaseLeftInClearIsSealedInEveryColumn(TestDatabase kind) throws Exception {
    inClear(kind);
    // Not the raw cells, which are empty here, and neither the two secrets nor the buyers of
    // invoices, which no release left so.
    assertThat(phonesInClear()).isEqualTo(SealedColumn.ALL.size() - 4);

    new Resealing(database, one, BATCH).run();

    assertThat(phonesInClear()).isZero();
    assertEveryPhoneOpensAndJoins(one);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNewKeySealsEverythingAnewAndTheOldOneOpensNothingMore(TestDatabase kind) throws Exception {
    inClear(kind);
    new Resealing(database, one, BATCH).run();

    new Resealing(database, both, BATCH).run();

    assertEveryPhoneOpensAndJoins(new KeyRing(List.of(second)));
    for (SealedColumn column : SealedColumn.ALL) {
      assertThat(values(column))
          .as("%s", column)
          .allMatch(value -> value.isEmpty() || value.startsWith("k2:"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S24")
  void aNewKeySealsTheSecretsOfAuthenticatorsAnew(TestDatabase kind) throws Exception {
    inClear(kind);
    new Resealing(database, one, BATCH).run();
    execute(
        "insert into second_factor (officer_code, secret, offered_secret, last_step) values"
            + " ('14101000001', ?, null, 0)",
        new Sealing(one).seal(Purpose.ONE_TIME_PASSWORD, "GEZDGNBVGY3TQOJQ"));

    new Resealing(database, both, BATCH).run();

    Sealing newest = new Sealing(new KeyRing(List.of(second)));
    assertThat(strings("select secret from second_factor"))
        .extracting(kept -> newest.openText(Purpose.ONE_TIME_PASSWORD, kept))
        .containsExactly("GEZDGNBVGY3TQOJQ");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNewKeySealsTheBuyersOfInvoicesAnew(TestDatabase kind) throws Exception {
    inClear(kind);
    new Resealing(database, one, BATCH).run();
    execute(
        "insert into invoice (source_key, version, deleted, taxpayer_id, source, updated_at, code,"
            + " number, kind_name, state, buyer) values ('FP-1', 1, false, 1, '-',"
            + " current_timestamp, '', '26410000000000000003', '-', 'NORMAL', ?)",
        new Sealing(one).seal(Purpose.TAX_RECORD, "\n演示个人"));

    new Resealing(database, both, BATCH).run();

    Sealing newest = new Sealing(new KeyRing(List.of(second)));
    assertThat(strings("select buyer from invoice"))
        .extracting(kept -> newest.openText(Purpose.TAX_RECORD, kept))
        .containsExactly("\n演示个人");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void interruptedAnywhereItGoesOnAtTheNextStart(TestDatabase kind) throws Exception {
    inClear(kind);
    int interruptions = 0;
    boolean done = false;
    for (int connections = 5; !done; connections += 7) {
      try {
        new Resealing(failingAfter(connections), one, BATCH).run();
        done = true;
      } catch (IllegalStateException killed) {
        interruptions++;
      }
    }

    assertThat(interruptions).isGreaterThan(5);
    assertThat(phonesInClear()).isZero();
    assertEveryPhoneOpensAndJoins(one);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStartWithTheSameKeyTouchesNothing(TestDatabase kind) throws Exception {
    inClear(kind);
    new Resealing(database, one, BATCH).run();
    AtomicInteger connections = new AtomicInteger();

    new Resealing(counting(connections), one, BATCH).run();

    assertThat(connections).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aValueThatNoKeyOpensStaysAsItIsAndDoesNotStopTheStart(TestDatabase kind) throws Exception {
    inClear(kind);
    new Resealing(database, one, BATCH).run();
    execute("update inbound_message set sender = 'k1:AAAA' where id = 3");

    new Resealing(database, both, BATCH).run();

    assertThat(strings("select sender from inbound_message where id = 3"))
        .containsExactly("k1:AAAA");
    assertThat(strings("select sender from inbound_message where sender like 'k2:%'"))
        .hasSize(PEOPLE - 1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aFailureDoesNotQuoteARow(TestDatabase kind) throws Exception {
    inClear(kind);

    assertThatThrownBy(() -> new Resealing(failingAfter(3), one, BATCH).run())
        .hasMessage("Phones cannot be sealed with key k1: SQL state 08006")
        .hasNoCause();
  }

  private void assertEveryPhoneOpensAndJoins(KeyRing keys) throws Exception {
    SealedPhones phones = new SealedPhones(new Sealing(keys));
    List<String> opened = new ArrayList<>();
    for (String sealed :
        strings(
            "select p.phone from taxpayer_phone p"
                + " join subscription s on s.phone = p.phone and s.kind = 'NOTICE'"
                + " join notice_recipient n on n.phone = p.phone"
                + " join reminded_obligation d on d.phone = n.phone and d.recipient_id = n.id"
                + " join outbound_message m on m.phone = p.phone"
                + " join inbound_message i on i.sender = p.phone"
                + " join receipt_inbox r on r.phone = p.phone"
                + " where p.taxpayer_id = n.taxpayer_id order by p.id")) {
      opened.add(phones.open(sealed).digits());
    }
    // Twice each: two obligations. The first has no phone in its receipt.
    List<String> expected = new ArrayList<>();
    for (int i = 2; i <= PEOPLE; i++) {
      expected.addAll(List.of(phone(i), phone(i)));
    }
    assertThat(opened).isEqualTo(expected);
    assertThat(strings("select phone from subscription where kind = 'FILING_REMINDER'"))
        .contains(phones.seal(PhoneNumber.of(phone(PEOPLE))))
        .hasSize(PEOPLE);
    Sealing sealing = new Sealing(keys);
    assertThat(strings("select cells from intake_refusal where row_number = 7"))
        .extracting(cells -> sealing.openText(Purpose.LIST_ROW, cells))
        .containsExactly("{\"phone\":\"" + phone(7) + "\"}");
  }

  /** How many columns have a phone in clear. */
  private long phonesInClear() throws Exception {
    long columns = 0;
    for (SealedColumn column : SealedColumn.ALL) {
      columns += values(column).stream().anyMatch(value -> value.contains("154000")) ? 1 : 0;
    }
    return columns;
  }

  private List<String> values(SealedColumn column) throws Exception {
    return strings(
        "select "
            + column.name()
            + " from "
            + column.table()
            + " where "
            + column.name()
            + " is not null");
  }

  private DataSource failingAfter(int connections) {
    AtomicInteger left = new AtomicInteger(connections);
    return connecting(
        () -> {
          if (left.getAndDecrement() == 0) {
            throw new SQLException("Key (phone)=(15400000001) already exists", "08006");
          }
        });
  }

  private DataSource counting(AtomicInteger connections) {
    return connecting(connections::incrementAndGet);
  }

  private interface Before {
    void connecting() throws SQLException;
  }

  private DataSource connecting(Before before) {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              before.connecting();
              return database.getConnection();
            });
  }

  private void execute(String sql, Object... values) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private List<String> strings(String sql) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
