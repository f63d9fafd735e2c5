package cn.tax12366.sms.taxdata.record;

import static cn.tax12366.sms.taxdata.record.RecordKind.INVOICE;
import static cn.tax12366.sms.taxdata.record.RecordResult.ADDED;
import static cn.tax12366.sms.taxdata.record.RecordResult.CHANGED;
import static cn.tax12366.sms.taxdata.record.RecordResult.OF_ANOTHER_AREA;
import static cn.tax12366.sms.taxdata.record.RecordResult.UNCHANGED;
import static cn.tax12366.sms.taxdata.record.RecordResult.VERSION_SAYS_OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FeedCompletion;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.TaxDataParts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.7")
class RecordIntakeTest {

  private static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");
  private static final InvoiceNumber NUMBER = new InvoiceNumber("4101991130", "00000001");
  private static final LongPredicate NOBODYS = taxpayer -> false;

  private DataSource dataSource;
  private RecordIntake intake;
  private RecordLookup lookup;

  private void on(TestDatabase database) {
    dataSource = database.migrated();
    intake = RecordParts.intake(dataSource, Clock.fixed(NOW, ZoneOffset.UTC));
    lookup = RecordParts.lookup(dataSource);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOlderVersionThatComesLaterChangesNothing(TestDatabase database) {
    on(database);
    assertThat(stored(entry("a", 3, InvoiceState.VOID))).containsExactly(ADDED);

    assertThat(stored(entry("a", 2, InvoiceState.NORMAL), entry("a", 3, InvoiceState.VOID)))
        .containsExactly(UNCHANGED, UNCHANGED);
    assertThat(found().get(0).content().state()).isEqualTo(InvoiceState.VOID);

    assertThat(stored(entry("a", 4, InvoiceState.RED))).containsExactly(CHANGED);
    assertThat(found().get(0).content().state()).isEqualTo(InvoiceState.RED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aVersionThatSaysOtherwiseIsRefusedAndTheOthersAreStored(TestDatabase database) {
    on(database);
    stored(entry("a", 1, InvoiceState.NORMAL));

    assertThat(
            stored(
                entry("a", 1, InvoiceState.LOST),
                entry("b", 1, InvoiceState.NORMAL),
                entry("b", 1, InvoiceState.LOST),
                entry("a", 2, InvoiceState.LOST)))
        .containsExactly(VERSION_SAYS_OTHERWISE, ADDED, VERSION_SAYS_OTHERWISE, CHANGED);
    assertThat(found())
        .extracting(view -> view.content().state())
        .containsExactly(InvoiceState.LOST, InvoiceState.NORMAL);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theVersionsOfOneListMayComeInAnyOrder(TestDatabase database) {
    on(database);

    assertThat(
            stored(
                entry("a", 2, InvoiceState.VOID),
                entry("a", 3, InvoiceState.RED),
                entry("a", 1, InvoiceState.NORMAL)))
        .containsExactly(ADDED, CHANGED, UNCHANGED);
    assertThat(found())
        .extracting(view -> view.content().state())
        .containsExactly(InvoiceState.RED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsDeletedIsNotFoundEvenIfAnOlderVersionComesAfterIt(TestDatabase database) {
    on(database);
    RecordEntry deletion = new RecordEntry("a", 2, true, 7, invoice(InvoiceState.NORMAL));
    assertThat(stored(deletion)).containsExactly(ADDED);

    assertThat(stored(entry("a", 1, InvoiceState.NORMAL), deletion))
        .containsExactly(UNCHANGED, UNCHANGED);

    assertThat(found()).isEmpty();
    assertThat(stored(entry("a", 3, InvoiceState.NORMAL))).containsExactly(CHANGED);
    assertThat(found()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S22")
  void aBuyerCannotBeReadInTheDatabaseAndGoesWithADeletion(TestDatabase database) {
    on(database);
    stored(entry("a", 1, InvoiceState.NORMAL));
    assertThat(found().get(0).content().buyer())
        .contains(new InvoiceBuyer("11010519000101002X", "演示个人"));
    assertThat(buyers()).hasSize(1).noneMatch(kept -> kept.contains("演示") || kept.contains("1101"));

    stored(new RecordEntry("a", 2, true, 7, invoice(InvoiceState.NORMAL)));

    assertThat(buyers()).containsExactly("none");
    assertThat(invoice(InvoiceState.NORMAL).toString()).doesNotContain("演示", "1101");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void aRecordOfAnotherAreaCannotBeTakenOverUnderItsKey(TestDatabase database) {
    on(database);
    stored(entry("a", 1, InvoiceState.NORMAL));
    RecordEntry another = new RecordEntry("a", 2, false, 8, invoice(InvoiceState.LOST));

    assertThat(intake.store(INVOICE, "client:b", List.of(another), NOBODYS))
        .containsExactly(OF_ANOTHER_AREA);
    assertThat(found().get(0).taxpayerId()).isEqualTo(7);

    assertThat(intake.store(INVOICE, "client:a", List.of(another), taxpayer -> taxpayer == 7))
        .containsExactly(CHANGED);
    assertThat(found().get(0).taxpayerId()).isEqualTo(8);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTwoListsAtOnceTheNewerVersionStands(TestDatabase database) {
    on(database);
    stored(entry("a", 1, InvoiceState.NORMAL));
    RecordEntry second = new RecordEntry("a", 2, false, 8, invoice(InvoiceState.VOID));
    // Asked between the look and the write of the second version: then the third one comes.
    LongPredicate meanwhile =
        taxpayer -> stored(entry("a", 3, InvoiceState.RED)).equals(List.of(CHANGED));

    assertThatThrownBy(() -> intake.store(INVOICE, "client:b", List.of(second), meanwhile))
        .hasMessage("A record was changed meanwhile");

    assertThat(found())
        .extracting(view -> view.content().state())
        .containsExactly(InvoiceState.RED);
    assertThat(intake.store(INVOICE, "client:b", List.of(second), taxpayer -> true))
        .containsExactly(UNCHANGED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void comparingAnswersWhatStoringWouldAndWritesNothing(TestDatabase database) {
    on(database);
    stored(entry("a", 2, InvoiceState.NORMAL));
    RecordPlan plan = intake.plan();

    assertThat(
            compared(
                plan,
                entry("a", 2, InvoiceState.LOST),
                entry("a", 1, InvoiceState.LOST),
                entry("b", 2, InvoiceState.NORMAL),
                entry("a", 3, InvoiceState.VOID)))
        .containsExactly(VERSION_SAYS_OTHERWISE, UNCHANGED, ADDED, CHANGED);
    assertThat(
            compared(
                plan,
                entry("b", 2, InvoiceState.LOST),
                entry("b", 1, InvoiceState.LOST),
                entry("b", 2, InvoiceState.NORMAL),
                entry("b", 3, InvoiceState.NORMAL)))
        .containsExactly(VERSION_SAYS_OTHERWISE, UNCHANGED, UNCHANGED, CHANGED);
    assertThat(found()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoLooksUpIsToldHowFreshItIs(TestDatabase database) {
    on(database);
    Statements statements = new Statements(dataSource, "Units");
    for (String[] unit :
        List.of(
            new String[] {"14101000000", "/14101000000/", "CITY"},
            new String[] {"14101050000", "/14101000000/14101050000/", "COUNTY"},
            new String[] {"14101030000", "/14101000000/14101030000/", "COUNTY"})) {
      statements.write(
          "insert into authority (code, path, tier, name, short_name, county_functions, valid_from,"
              + " version) values (?, ?, ?, '示例', '示例', false, date '2007-01-01', 0)",
          unit[0],
          unit[1],
          unit[2]);
    }
    for (long id : List.of(7L, 8L)) {
      statements.write(
          "insert into taxpayer (id, number, name, authority_code, kind, active, source, updated_at)"
              + " values (?, ?, '示例商行', ?, 'COMPANY', true, 'test', ?)",
          id,
          FictitiousNumbers.taxpayer((int) id).value(),
          id == 7 ? "14101050000" : "14101030000",
          NOW);
    }
    FeedCompletion feeds = TaxDataParts.completion(dataSource, Clock.fixed(NOW, ZoneOffset.UTC));
    InvoiceNumber unknown = new InvoiceNumber("4101991130", "99999999");
    assertThat(lookup.invoices(unknown).asOf()).isEmpty();
    stored(entry("a", 1, InvoiceState.NORMAL));
    assertThat(lookup.invoices(NUMBER).asOf()).isEmpty();

    feeds.complete(FeedKind.INVOICES, AuthorityCode.of("14101050000"), "client:a", NOW);
    assertThat(lookup.invoices(NUMBER).asOf()).as("of the unit in charge").contains(NOW);
    assertThat(lookup.invoices(unknown).asOf()).as("of one unit nothing is known").isEmpty();
    Instant before = NOW.minusSeconds(3600);
    feeds.complete(FeedKind.INVOICES, AuthorityCode.of("14101000000"), "client:b", before);

    assertThat(lookup.invoices(NUMBER).asOf()).contains(NOW);
    assertThat(lookup.invoices(unknown).asOf()).as("the oldest of all").contains(before);
  }

  private List<RecordResult> stored(RecordEntry... entries) {
    return intake.store(INVOICE, "client:a", List.of(entries), NOBODYS);
  }

  private List<RecordResult> compared(RecordPlan plan, RecordEntry... entries) {
    return intake.compare(INVOICE, List.of(entries), NOBODYS, plan);
  }

  private List<RecordView<Invoice>> found() {
    return lookup.invoices(NUMBER).found();
  }

  private List<String> buyers() {
    return new Statements(dataSource, "Buyers")
        .list("select coalesce(buyer, 'none') from invoice", row -> row.getString(1));
  }

  private static RecordEntry entry(String key, long version, InvoiceState state) {
    return new RecordEntry(key, version, false, 7, invoice(state));
  }

  private static Invoice invoice(InvoiceState state) {
    return new Invoice(
        NUMBER,
        "增值税专用发票",
        state,
        Optional.of(LocalDate.of(2026, 10, 8)),
        Optional.of("2026-10"),
        Optional.of(LocalDate.of(2026, 11, 2)),
        Optional.of(new BigDecimal("1130")),
        Optional.of(new InvoiceBuyer("11010519000101002X", "演示个人")));
  }
}
