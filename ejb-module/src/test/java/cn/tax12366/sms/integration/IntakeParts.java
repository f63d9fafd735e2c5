package cn.tax12366.sms.integration;

import cn.tax12366.sms.addressbook.AddressBook;
import cn.tax12366.sms.addressbook.AddressBookParts;
import cn.tax12366.sms.integration.RowTaker.ReadRow;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.TableStatistics;
import cn.tax12366.sms.shared.database.TestTransactions;
import cn.tax12366.sms.shared.secrets.TestKeys;
import cn.tax12366.sms.taxdata.TaxDataLookup;
import cn.tax12366.sms.taxdata.TaxDataParts;
import cn.tax12366.sms.taxdata.deadline.DeadlineParts;
import cn.tax12366.sms.taxdata.record.RecordParts;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The intake over a database of a test, with transactions as the container gives them. */
final class IntakeParts {

  static final AuthorityCode CITY = AuthorityCode.of("14101000000");
  static final AuthorityCode JINSHUI = AuthorityCode.of("14101050000");
  static final AuthorityCode ELSEWHERE = AuthorityCode.of("14103020000");

  /** An operator of the city: the city and one county are the area. */
  static final Submitter OPERATOR =
      new Submitter("14101000001", CITY, Set.of(CITY, JINSHUI), Map.of());

  static final Submitter PROVINCE =
      new Submitter("client:test", CITY, Set.of(CITY, JINSHUI, ELSEWHERE), Map.of());

  final DataSource dataSource;
  final Intakes intakes;
  final IntakeFindings findings;
  final RowOutcomes outcomes;
  final Clock clock = Clock.fixed(Instant.parse("2026-11-11T01:00:00Z"), ZoneOffset.UTC);
  private final TestTransactions transactions;
  private final IntakeRun intakeRun;
  private RowReceiver receiver = RowReceiver.NONE;

  /** What the lists say that they speak of. */
  Instant asOf = clock.instant();

  /** Called before each batch is stored, in its transaction. */
  Runnable beforeBatch = () -> {};

  IntakeParts(DataSource migrated) {
    transactions = new TestTransactions(migrated);
    dataSource = transactions;
    intakes = new Intakes(transactions);
    findings = new IntakeFindings(transactions, TestKeys.sealing());
    outcomes = new RowOutcomes(transactions);
    IntakeBatches batches =
        new IntakeBatches(intakes, findings, outcomes) {
          @Override
          public <E> List<RowResult> store(
              RunningIntake intake,
              RowTaker<E> taker,
              List<ReadRow<E>> readable,
              List<RowResult> refused) {
            return transactions.required(
                () -> {
                  List<RowResult> results = super.store(intake, taker, readable, refused);
                  beforeBatch.run();
                  return results;
                });
          }
        };
    intakeRun =
        new IntakeRun(
            new TaxpayerRows(AddressBookParts.intake(transactions, clock)),
            new FilingRows(addressBook(), TaxDataParts.intake(transactions, clock)),
            // Lists of units need a caller with a mandate: UnitListTest takes them in.
            new UnitRows(),
            new StaffRows(),
            new RecordRows(
                addressBook(),
                RecordParts.intake(transactions, clock),
                new AccountReading(DeadlineParts.deadlines(transactions, clock))),
            TaxDataParts.completion(transactions, clock),
            batches,
            intakes,
            new TableStatistics(transactions, transactions),
            clock);
    authorities();
  }

  private void authorities() {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into authority (code, path, tier, name, short_name, county_functions,"
                    + " valid_from, version) values"
                    + " (?, ?, ?, '示例', '示例', false, date '2007-01-01', 0)")) {
      for (AuthorityCode unit : List.of(CITY, JINSHUI, ELSEWHERE)) {
        insert.setString(1, unit.digits());
        insert.setString(2, "/" + CITY + "/" + (unit.equals(CITY) ? "" : unit + "/"));
        insert.setString(3, unit.equals(CITY) ? "CITY" : "COUNTY");
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  AddressBook addressBook() {
    return AddressBookParts.addressBook(transactions);
  }

  TaxDataLookup taxData() {
    return TaxDataParts.lookup(transactions);
  }

  IntakeParts telling(RowReceiver toTell) {
    receiver = toTell;
    return this;
  }

  IntakeReceipt run(ListContent content, Submitter submitter, Iterator<ListRow> rows) {
    return run(content, submitter, rows, false);
  }

  IntakeReceipt check(ListContent content, Submitter submitter, Iterator<ListRow> rows) {
    return run(content, submitter, rows, true);
  }

  private IntakeReceipt run(
      ListContent content, Submitter submitter, Iterator<ListRow> rows, boolean dryRun) {
    String publicId = UUID.randomUUID().toString();
    long id =
        intakes.open(publicId, content, "list.csv", null, submitter, dryRun, asOf, clock.instant());
    try {
      intakeRun.run(
          new RunningIntake(id, publicId, submitter, dryRun, asOf, () -> 50),
          content,
          rows,
          receiver);
    } catch (IllegalStateException brokenOff) {
      // The receipt tells.
    }
    return intakes.find(publicId).orElseThrow().receipt();
  }

  List<IntakeFinding> refusals(IntakeReceipt receipt) {
    return findings.page(id(receipt), false, 0, 100).rows();
  }

  List<IntakeFinding> warnings(IntakeReceipt receipt) {
    return findings.page(id(receipt), true, 0, 100).rows();
  }

  long id(IntakeReceipt receipt) {
    return intakes.find(receipt.getPublicId()).orElseThrow().id();
  }

  long count(String table) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement("select count(*) from " + table);
        var row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
