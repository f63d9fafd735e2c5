package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.outbound.PhoneLimitSettings;
import cn.tax12366.sms.outbound.ReleaseCheck;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.outbound.route.Gateway;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import jakarta.jms.JMSRuntimeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/** The dispatch of one or more nodes over a real database, with tokens in a list instead of JMS. */
public final class DispatchFixture {

  final DataSource dataSource;
  final TestClock clock = new TestClock("2026-12-10T09:00:00");
  final OutboxFixture outbox;
  final FakeGateway gateway = new FakeGateway();
  final List<LinkState> links = new ArrayList<>();
  final List<ReleaseCheck> checks = new ArrayList<>();
  final Deque<Token> tokens = new ConcurrentLinkedDeque<>();
  boolean brokerDown;
  int perPhoneAndDay = 3;

  /** False only where it is measured what the counting costs. */
  boolean countsPhones = true;

  final ReceiptMatching matching;
  final ReceiptReception reception;
  final Tallies tallies;
  final Chunks chunks;
  final DispatchSettings settings =
      new DispatchSettings(8, Duration.ofSeconds(60), Duration.ofHours(72));

  DispatchFixture(TestDatabase database) {
    this(database.migrated());
  }

  DispatchFixture(DataSource migrated) {
    dataSource = migrated;
    outbox = new OutboxFixture(dataSource, clock);
    DispatchMeters meters = new DispatchMeters();
    ReceiptInbox inbox = new ReceiptInbox(dataSource, TestKeys.phones(), settings);
    matching = new ReceiptMatching(inbox, meters, () -> links, clock);
    reception = new ReceiptReception(inbox, meters, clock);
    tallies = new Tallies(dataSource);
    chunks = new Chunks(dataSource);
  }

  /** A sender process of its own. */
  final class Node {

    final SenderNode self = new SenderNode(new SenderNodes(dataSource));
    final TokenRelay relay = new TokenRelay(chunks, new TokenList(), window(), settings, clock);
    final ChunkRecovery recovery;
    private final ChunkDispatch dispatch;

    /** Called once a slice is marked and before it is counted what its phones got today. */
    Runnable onceMarked = () -> {};

    Node(Gateway carrier) {
      Settlement settlement = new Settlement(dataSource);
      Slices slices = new Slices(dataSource, TestKeys.phones());
      recovery = new ChunkRecovery(self, chunks, settlement, window(), settings, clock);
      dispatch =
          new ChunkDispatch(
              self,
              chunks,
              slices,
              settlement,
              limit(slices),
              new SuperiorsHold(dataSource, clock),
              new ResultBook(slices, new PhoneWords(dataSource), new DispatchMeters(), clock),
              carrier,
              new InstanceOf<>(checks),
              window(),
              new PhoneLimitSettings(perPhoneAndDay),
              settings,
              relay,
              clock);
      self.renew();
    }

    /** The real one, after whatever a test does between the marking and the counting. */
    private PhoneLimit limit(Slices slices) {
      return new PhoneLimit(dataSource, slices, window()) {
        @Override
        List<DueMessage> thoseWithin(
            ChunkClaim claim, List<DueMessage> marked, int most, Instant now) {
          onceMarked.run();
          return countsPhones ? super.thoseWithin(claim, marked, most, now) : marked;
        }
      };
    }

    /** Works on all tokens there are, and on those that come of it. */
    void workOff() {
      relay.relay();
      while (!tokens.isEmpty()) {
        take(tokens.poll());
      }
    }

    void take(Token token) {
      dispatch.dispatch(token.chunkId(), token.epoch());
    }
  }

  Node node() {
    return new Node(gateway);
  }

  /** The lease of a node as if it had run out. */
  void kill(Node node) {
    execute(
        "update sender_node set lease_until = current_timestamp - interval '1' second where id = '"
            + node.self.id()
            + "'");
  }

  /** The province stops a unit: the two and an officer of the province are made for it. */
  void suspendTheUnitAbove(AuthorityCode unit) {
    String province = "14100000000";
    String officer = "14100000001";
    execute(
        "insert into authority (code, path, tier, name, short_name, county_functions, valid_from,"
            + " version) values ('%1$s', '/%1$s/', 'PROVINCE', '省', '省', false, date '2026-01-01', 0)"
                .formatted(province));
    execute(
        ("insert into authority (code, parent_code, path, tier, name, short_name, county_functions,"
                + " valid_from, version) values ('%2$s', '%1$s', '/%1$s/%2$s/', 'CITY', '市', '市',"
                + " true, date '2026-01-01', 0)")
            .formatted(province, unit));
    execute(
        ("insert into officer (code, real_name, authority_code, department, password_hash,"
                + " must_change_password, active, version) values ('%s', '张示例', '%s',"
                + " 'TAX_SERVICE_OFFICE', '!', false, true, 0)")
            .formatted(officer, province));
    execute(
        ("insert into suspension (id, kind, scope, authority_code, reason, placed_by, placed_for,"
                + " placed_at, in_force_from, version) values (1, 'SUSPENSION', 'UNIT', '%s',"
                + " '违规发送', '%s', '%s', current_timestamp, current_timestamp, 0)")
            .formatted(unit, officer, province));
  }

  void liftEverything() {
    execute("update suspension set ended_at = current_timestamp");
  }

  void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long count(MessageStatus status) {
    return number("select count(*) from outbound_message where status = '" + status + "'");
  }

  long number(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static SendingWindowSettings window() {
    return new SendingWindowSettings() {
      @Override
      public SendingWindow window() {
        return SendingWindow.REGULATION;
      }
    };
  }

  private final class TokenList extends TokenQueue {

    @Override
    void send(Token token) {
      if (brokerDown) {
        throw new JMSRuntimeException("the broker is down");
      }
      tokens.add(token);
    }
  }
}
