package cn.tax12366.sms.addressbook;

import static cn.tax12366.sms.shared.RowOutcome.ADDED;
import static cn.tax12366.sms.shared.RowOutcome.CHANGED;
import static cn.tax12366.sms.shared.RowOutcome.REFUSED;
import static cn.tax12366.sms.shared.RowOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxpayerIntakeTest {

  private static final AuthorityCode JINSHUI = AuthorityCode.of("14101050000");
  private static final AuthorityCode ELSEWHERE = AuthorityCode.of("14103020000");
  private static final TaxpayerNumber FIRST = FictitiousNumbers.taxpayer(1);
  private static final TaxpayerNumber SECOND = FictitiousNumbers.taxpayer(2);
  private static final PhoneNumber PHONE = PhoneNumber.of(FictitiousNumbers.phone(1));

  private DataSource dataSource;
  private TaxpayerIntake intake;

  private void on(TestDatabase database) {
    dataSource = database.migrated();
    intake =
        AddressBookParts.intake(
            dataSource, Clock.fixed(Instant.parse("2026-11-11T01:00:00Z"), ZoneOffset.UTC));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2d")
  void theSameListTwiceChangesNothing(TestDatabase database) {
    on(database);
    // More than one slice of keys and more than one block of ids.
    List<TaxpayerEntry> list =
        IntStream.range(0, 1500).mapToObj(i -> entry(FictitiousNumbers.taxpayer(i), i)).toList();

    assertThat(outcomes(list)).containsOnly(ADDED);
    assertThat(outcomes(list)).containsOnly(UNCHANGED);
    assertThat(AddressBookParts.addressBook(dataSource).find(FictitiousNumbers.taxpayer(1499)))
        .get()
        .satisfies(taxpayer -> assertThat(taxpayer.getName()).isEqualTo("示例商行1499"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void aTaxpayerOfAnotherAreaIsNeitherTakenOverNorInTheWayOfTheOthers(TestDatabase database) {
    on(database);
    intake.store("test", List.of(entry(FIRST, 1, ELSEWHERE)), area -> true);

    List<TaxpayerResult> results =
        intake.store("test", List.of(entry(FIRST, 1), entry(SECOND, 2)), JINSHUI::equals);

    assertThat(results).extracting(TaxpayerResult::outcome).containsExactly(REFUSED, ADDED);
    assertThat(results.get(0).refusal()).get().isInstanceOf(TaxpayerOfAnotherArea.class);
    assertThat(
            AddressBookParts.addressBook(dataSource).find(FIRST).orElseThrow().getAuthorityCode())
        .isEqualTo(ELSEWHERE);
  }

  /** A subscription belongs to the phone: whoever changes it, changes it for a neighbour too. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void aPhoneThatANeighbourHasTooKeepsItsSubscription(TestDatabase database) {
    on(database);
    PhoneNumber other = PhoneNumber.of(FictitiousNumbers.phone(2));
    intake.store(
        "test", List.of(wanting(FIRST, ELSEWHERE, PHONE, Optional.of(true))), area -> true);

    List<TaxpayerResult> results =
        intake.store(
            "test",
            List.of(
                wanting(SECOND, JINSHUI, PHONE, Optional.of(false)),
                wanting(FictitiousNumbers.taxpayer(3), JINSHUI, other, Optional.of(false))),
            JINSHUI::equals);

    assertThat(results).extracting(TaxpayerResult::outcome).containsExactly(ADDED, ADDED);
    assertThat(results).extracting(TaxpayerResult::kept).containsExactly(List.of(PHONE), List.of());
    assertThat(subscriptions(PHONE, other)).containsExactly(PHONE);
    // The same again changes nothing; who stands above both, does.
    assertThat(
            intake.store(
                "test",
                List.of(wanting(SECOND, JINSHUI, PHONE, Optional.of(false))),
                JINSHUI::equals))
        .containsExactly(
            new TaxpayerResult(UNCHANGED, Optional.empty(), List.of(PHONE), List.of(), List.of()));
    intake.store(
        "test", List.of(wanting(SECOND, JINSHUI, PHONE, Optional.of(false))), area -> true);
    assertThat(subscriptions(PHONE, other)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void aPhoneThatANeighbourHasTooIsNotSubscribedByThisList(TestDatabase database) {
    on(database);
    intake.store("test", List.of(wanting(FIRST, ELSEWHERE, PHONE, Optional.empty())), area -> true);

    TaxpayerResult result =
        intake
            .store(
                "test",
                List.of(wanting(SECOND, JINSHUI, PHONE, Optional.of(true))),
                JINSHUI::equals)
            .get(0);

    assertThat(result.kept()).containsExactly(PHONE);
    assertThat(subscriptions(PHONE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoTaxpayersAreNeverMadeOneByTheirNumbers(TestDatabase database) {
    on(database);
    intake.store("test", List.of(entry(FIRST, 1), entry(SECOND, 2)), area -> true);

    assertThat(
            intake
                .store("test", List.of(withLegacy(entry(FIRST, 1), SECOND)), area -> true)
                .get(0)
                .refusal())
        .get()
        .isInstanceOf(NumbersOfTwoTaxpayers.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aTaxpayerKeepsItsIdWhenItsNumberChangesAndIsFoundUnderBoth(TestDatabase database) {
    on(database);
    TaxpayerNumber former = TaxpayerNumber.of("410199FX0000017");
    AddressBook book = AddressBookParts.addressBook(dataSource);
    intake.store("test", List.of(entry(former, 1)), area -> true);
    long id = book.find(former).orElseThrow().getId();

    assertThat(outcomes(List.of(withLegacy(entry(FIRST, 1), former)))).containsExactly(CHANGED);
    assertThat(outcomes(List.of(withLegacy(entry(FIRST, 1), former)))).containsExactly(UNCHANGED);
    // A list that still uses the former number takes nothing back.
    assertThat(outcomes(List.of(entry(former, 1)))).containsExactly(UNCHANGED);

    assertThat(book.find(Set.of(FIRST, former)).values())
        .extracting(TaxpayerView::getId)
        .containsExactly(id, id);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2a")
  void phonesAndSubscriptionsAreAddedAndCorrectedButNeverTakenAway(TestDatabase database) {
    on(database);
    AddressBook book = AddressBookParts.addressBook(dataSource);
    TaxpayerEntry withPhone = entry(FIRST, 1);
    intake.store("test", List.of(withPhone), area -> true);

    TaxpayerEntry otherRole =
        withPhones(
            withPhone, Optional.of(false), new PhoneEntry(PHONE, PhoneRole.LEGAL_REPRESENTATIVE));
    assertThat(outcomes(List.of(otherRole))).containsExactly(CHANGED);
    assertThat(outcomes(List.of(withPhones(withPhone, Optional.empty()))))
        .containsExactly(UNCHANGED);

    TaxpayerView taxpayer = book.find(FIRST).orElseThrow();
    assertThat(book.phones(List.of(taxpayer.getId())).get(taxpayer.getId()))
        .singleElement()
        .satisfies(
            phone -> {
              assertThat(phone.getPhone()).isEqualTo(PHONE);
              assertThat(phone.getRole()).isEqualTo(PhoneRole.LEGAL_REPRESENTATIVE);
              assertThat(phone.isReachable()).isTrue();
            });
    assertThat(book.subscribed(SubscriptionKind.FILING_REMINDER, List.of(PHONE))).isEmpty();
    assertThat(outcomes(List.of(withPhone))).containsExactly(CHANGED);
    assertThat(book.subscribed(SubscriptionKind.FILING_REMINDER, List.of(PHONE)))
        .containsExactly(PHONE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.4a")
  void whoWantsWhatIsPublishedIsKeptApartFromWhoWantsReminders(TestDatabase database) {
    on(database);
    AddressBook book = AddressBookParts.addressBook(dataSource);
    intake.store("test", List.of(announced(false)), area -> true);
    assertThat(book.subscribed(SubscriptionKind.NOTICE, List.of(PHONE))).isEmpty();
    assertThat(book.subscribed(SubscriptionKind.FILING_REMINDER, List.of(PHONE)))
        .containsExactly(PHONE);

    assertThat(outcomes(List.of(announced(true)))).containsExactly(CHANGED);
    assertThat(outcomes(List.of(announced(true)))).containsExactly(UNCHANGED);
    assertThat(outcomes(List.of(entry(FIRST, 1)))).as("says nothing").containsExactly(UNCHANGED);
    assertThat(book.subscribed(SubscriptionKind.NOTICE, List.of(PHONE))).containsExactly(PHONE);
  }

  private static TaxpayerEntry announced(boolean wanted) {
    TaxpayerEntry entry = entry(FIRST, 1);
    return new TaxpayerEntry(
        entry.number(),
        entry.legacyNumber(),
        entry.name(),
        entry.authority(),
        entry.kind(),
        entry.state(),
        entry.simplifiedFiling(),
        entry.phones(),
        entry.subscribed(),
        Optional.of(wanted));
  }

  /** The one that was closed comes first, so that it would be the first to be opened again. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.5b")
  @Tag("A6")
  void aListNeverChangesWhatSomebodyHasSaidHimself(TestDatabase database) {
    on(database);
    PhoneNumber closed = PHONE;
    PhoneNumber opened = PhoneNumber.of(FictitiousNumbers.phone(2));
    PhoneNumber silent = PhoneNumber.of(FictitiousNumbers.phone(3));
    intake.store("test", List.of(entry(FIRST, 1)), area -> true);
    told(closed, false, "IN_PERSON", "14101050101");
    told(opened, true, "PAPER_FORM", "14101050101");
    TaxpayerEntry opening =
        withPhones(
            entry(FIRST, 1),
            Optional.of(true),
            new PhoneEntry(closed, PhoneRole.FINANCE),
            new PhoneEntry(silent, PhoneRole.FINANCE));
    TaxpayerEntry closing =
        withPhones(entry(FIRST, 1), Optional.of(false), new PhoneEntry(opened, PhoneRole.FINANCE));

    assertThat(intake.compare("test", List.of(opening), area -> true).get(0).toldOtherwise())
        .containsExactly(closed);
    assertThat(intake.store("test", List.of(opening, closing), area -> true))
        .extracting(TaxpayerResult::toldOtherwise)
        .containsExactly(List.of(closed), List.of(opened));
    assertThat(subscriptions(closed, opened, silent)).containsExactlyInAnyOrder(opened, silent);
  }

  /** Whoever was called off by the one list is not called back by another. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.5b")
  void whatAListHasClosedIsOpenedByListsOfTheSameOriginOnly(TestDatabase database) {
    on(database);
    TaxpayerEntry open = entry(FIRST, 1);
    TaxpayerEntry close = withPhones(open, Optional.of(false), open.phones().get(0));
    intake.store("client:ctais", List.of(open), area -> true);
    intake.store("client:ctais", List.of(close), area -> true);

    assertThat(intake.store("14101050006", List.of(open), area -> true).get(0).toldOtherwise())
        .containsExactly(PHONE);
    assertThat(subscriptions(PHONE)).isEmpty();
    assertThat(intake.store("client:ctais", List.of(open), area -> true).get(0).toldOtherwise())
        .isEmpty();
    assertThat(subscriptions(PHONE)).containsExactly(PHONE);
    assertThat(past()).containsExactly("true client:ctais LIST", "false client:ctais LIST");
  }

  /** A colleague brings the next list of the unit; one of another unit does not speak for it. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.5b")
  void anOfficerBringsAListForHisUnit(TestDatabase database) {
    on(database);
    TaxpayerEntry open = entry(FIRST, 1);
    TaxpayerEntry close = withPhones(open, Optional.of(false), open.phones().get(0));
    officer("14101050071", JINSHUI);
    officer("14101050072", JINSHUI);
    officer("14103020071", ELSEWHERE);
    intake.store("14101050071", List.of(open), area -> true);
    intake.store("14101050071", List.of(close), area -> true);

    assertThat(intake.store("14103020071", List.of(open), area -> true).get(0).toldOtherwise())
        .containsExactly(PHONE);
    assertThat(intake.store("14101050072", List.of(open), area -> true).get(0).toldOtherwise())
        .isEmpty();
    assertThat(subscriptions(PHONE)).containsExactly(PHONE);
  }

  private void officer(String code, AuthorityCode unit) {
    execute(
        ("insert into authority (code, path, tier, name, short_name, county_functions, valid_from,"
                + " version) select '%1$s', '/%1$s/', 'COUNTY', '示例', '示例', false,"
                + " date '2007-01-01', 0 where not exists (select 1 from authority where code ="
                + " '%1$s')")
            .formatted(unit.digits()));
    execute(
        ("insert into officer (code, real_name, authority_code, department, password_hash,"
                + " must_change_password, active, version) values ('%s', '演示', '%s',"
                + " 'BUSINESS_OFFICE', '-', false, true, 0)")
            .formatted(code, unit.digits()));
  }

  private void told(PhoneNumber phone, boolean open, String way, String by) {
    execute("delete from subscription where phone = '%s'".formatted(TestKeys.phones().seal(phone)));
    execute(
        ("insert into subscription (phone, kind, open, source, changed_at, way, proof)"
                + " values ('%s', 'FILING_REMINDER', %s, '%s', current_timestamp, '%s', 'KT')")
            .formatted(TestKeys.phones().seal(phone), open, by, way));
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> past() {
    return new Statements(dataSource, "Subscriptions of the past")
        .list(
            "select open, source, way from subscription_past order by id",
            row -> row.getBoolean(1) + " " + row.getString(2) + " " + row.getString(3));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoEntriesOfOneBatchForOneTaxpayerAreMerged(TestDatabase database) {
    on(database);
    PhoneNumber another = PhoneNumber.of(FictitiousNumbers.phone(2));

    assertThat(
            outcomes(
                List.of(
                    entry(FIRST, 1),
                    withPhones(
                        entry(FIRST, 1),
                        Optional.of(true),
                        new PhoneEntry(another, PhoneRole.FINANCE)))))
        .containsExactly(ADDED, CHANGED);
    AddressBook book = AddressBookParts.addressBook(dataSource);
    long id = book.find(FIRST).orElseThrow().getId();
    assertThat(book.phones(List.of(id)).get(id))
        .extracting(PhoneView::getPhone)
        .containsExactly(PHONE, another);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void comparingAnswersTheSameAndWritesNothing(TestDatabase database) {
    on(database);

    assertThat(intake.compare("test", List.of(entry(FIRST, 1)), area -> true))
        .extracting(TaxpayerResult::outcome)
        .containsExactly(ADDED);
    assertThat(AddressBookParts.addressBook(dataSource).find(FIRST)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noPhoneReachesALogWhenTheDatabaseRefusesIt(TestDatabase database) throws SQLException {
    on(database);
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "alter table taxpayer_phone add constraint planted check (phone <> '"
              + TestKeys.phones().seal(PHONE)
              + "')");
    }

    assertThatThrownBy(() -> outcomes(List.of(entry(FIRST, 1))))
        .isInstanceOf(NotWritten.class)
        .hasMessageContaining("23")
        .satisfies(
            failure -> {
              StringWriter log = new StringWriter();
              failure.printStackTrace(new PrintWriter(log));
              assertThat(log.toString()).doesNotContain(PHONE.digits()).contains("TaxpayerPhones");
            });
  }

  private List<RowOutcome> outcomes(List<TaxpayerEntry> entries) {
    return intake.store("test", entries, area -> true).stream()
        .map(TaxpayerResult::outcome)
        .toList();
  }

  private Set<PhoneNumber> subscriptions(PhoneNumber... asked) {
    return AddressBookParts.addressBook(dataSource)
        .subscribed(SubscriptionKind.FILING_REMINDER, List.of(asked));
  }

  private static TaxpayerEntry wanting(
      TaxpayerNumber number,
      AuthorityCode authority,
      PhoneNumber phone,
      Optional<Boolean> subscribed) {
    return withPhones(
        entry(number, 1, authority), subscribed, new PhoneEntry(phone, PhoneRole.FILING_AGENT));
  }

  private static TaxpayerEntry entry(TaxpayerNumber number, int i) {
    return entry(number, i, JINSHUI);
  }

  private static TaxpayerEntry entry(TaxpayerNumber number, int i, AuthorityCode authority) {
    return new TaxpayerEntry(
        number,
        Optional.empty(),
        "示例商行" + i,
        authority,
        Optional.of(TaxpayerKind.COMPANY),
        List.of(new PhoneEntry(PhoneNumber.of(FictitiousNumbers.phone(i)), PhoneRole.FILING_AGENT)),
        Optional.of(true));
  }

  private static TaxpayerEntry withLegacy(TaxpayerEntry entry, TaxpayerNumber legacy) {
    return new TaxpayerEntry(
        entry.number(),
        Optional.of(legacy),
        entry.name(),
        entry.authority(),
        entry.kind(),
        entry.phones(),
        entry.subscribed());
  }

  private static TaxpayerEntry withPhones(
      TaxpayerEntry entry, Optional<Boolean> subscribed, PhoneEntry... phones) {
    return new TaxpayerEntry(
        entry.number(),
        entry.legacyNumber(),
        entry.name(),
        entry.authority(),
        entry.kind(),
        List.of(phones),
        subscribed);
  }
}
