package cn.tax12366.sms.addressbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How names are found in areas that are too large to be looked through; here all of them are. */
@Tag("R7.2a")
class FoundByPiecesTest {

  private static final AuthorityView COUNTY = county("14101050000");
  private static final BookDates DATES = new BookDates(Instant.EPOCH, Instant.EPOCH);
  private static final AuthorityView OTHER = county("14101020000");

  /** So many entries are looked at in any case, this many at a time. */
  private static final int FEW = 5;

  private static final int STEP = 3;

  /** Two hundred with a common beginning and a common trade; each pair of characters is rarer. */
  private static final List<String> NAMES =
      IntStream.range(0, 200)
          .mapToObj(i -> "示例" + (char) ('甲' + i / 15) + (char) ('一' + i % 15) + "商贸有限公司")
          .toList();

  private DataSource dataSource;
  private TaxpayerTallies tallies;
  private FoundTaxpayers found;

  private static AuthorityView county(String code) {
    return new AuthorityView(
        AuthorityCode.of(code),
        null,
        "/" + code + "/",
        Tier.COUNTY,
        "示例税务局",
        "示例税务局",
        true,
        new AuthorityView.Term(LocalDate.of(2020, 1, 1), null, null));
  }

  private void in(TestDatabase database) throws SQLException {
    dataSource = database.migrated();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        PreparedStatement taxpayer =
            connection.prepareStatement(
                "insert into taxpayer (id, number, name, authority_code, kind, active, source,"
                    + " updated_at) values (?, ?, ?, '14101050000', 'COMPANY', true, '-',"
                    + " current_timestamp)")) {
      statement.execute(
          "insert into authority (code, path, tier, name, short_name, county_functions, valid_from,"
              + " version) values ('14101050000', '/14101050000/', 'COUNTY', '示例税务局',"
              + " '示例税务局', true, date '2020-01-01', 0), ('14101020000', '/14101020000/', 'COUNTY',"
              + " '示例税务局', '示例税务局', true, date '2020-01-01', 0)");
      for (int i = 0; i < NAMES.size(); i++) {
        taxpayer.setLong(1, i);
        taxpayer.setString(2, "91410199FX%06d0A".formatted(i));
        taxpayer.setString(3, NAMES.get(i));
        taxpayer.executeUpdate();
      }
      statement.execute("insert into recount_mark (id, authority_code) values (1, '14101050000')");
    }
    new SearchEntries(dataSource).write(1000);
    tallies = new TaxpayerTallies(dataSource);
    tallies.recount("14101050000", 1, Instant.EPOCH, DATES);
    found =
        new FoundTaxpayers(
            dataSource,
            TestKeys.phones(),
            tallies,
            new FoundByWords(dataSource, tallies, 0, FEW, STEP));
  }

  /** The last is the one that goes missing where a common piece is taken for the rarest. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyNameIsFoundWholeAndByItsMiddle(TestDatabase database) throws SQLException {
    in(database);

    for (int i : new int[] {199, 198, 150, 100, 15, 1, 0}) {
      String name = NAMES.get(i);
      assertThat(names(name)).as(name).containsExactly(name);
      assertThat(names(name.substring(2, 4))).containsExactly(name);
      assertThat(names(name.substring(1, 6))).containsExactly(name);
      assertThat(names(Initials.of(Initials.plain(name)))).contains(name);
      assertThat(names(Initials.of(name).substring(2, 7))).contains(name);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsCommonIsFoundByLookingThrough(TestDatabase database) throws SQLException {
    in(database);

    assertThat(find("商贸有限公司").total()).isEqualTo(200);
    assertThat(find("有限公司").total()).isEqualTo(200);
    assertThat(find("smyxgs").total()).isEqualTo(200);
    assertThat(find("示例").total()).isEqualTo(200);
    assertThat(find("饕餮").total()).isZero();
  }

  /** More than are looked at in any case, and initials do not lie in the order of taxpayers. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatSomeHaveIsFoundToTheLastStepByStepInTheOrderOfIds(TestDatabase database)
      throws SQLException {
    in(database);
    List<String> alike = NAMES.stream().filter(name -> name.contains("例甲")).toList();
    List<String> initials =
        NAMES.stream().filter(name -> Initials.of(name).contains("lj")).toList();

    assertThat(alike).hasSizeGreaterThan(FEW + 2 * STEP);
    assertThat(names("例甲")).isEqualTo(alike);
    assertThat(initials).hasSizeBetween(FEW + 2 * STEP, NAMES.size() / 2 - 1);
    assertThat(names("lj")).isEqualTo(initials);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyOfAnotherAreaOrStateIsFoundByAnyStep(TestDatabase database) throws SQLException {
    in(database);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      // Where nobody is is looked through at once: one of them has moved there.
      statement.execute("update taxpayer set authority_code = '14101020000' where id = 0");
      statement.execute("update taxpayer set state = 'ABNORMAL' where id = 199");
    }
    for (AuthorityView area : List.of(COUNTY, OTHER)) {
      tallies.recount(area.getCode().digits(), 1, Instant.EPOCH, DATES);
    }

    assertThat(find("例甲", OTHER, null).rows()).extracting(TaxpayerLine::getId).containsExactly(0L);
    assertThat(find("示例", OTHER, null).total()).isEqualTo(1);
    assertThat(find("例甲").total()).isEqualTo(14);
    assertThat(find("示例", COUNTY, TaxpayerState.ABNORMAL).rows())
        .extracting(TaxpayerLine::getId)
        .containsExactly(199L);
  }

  private List<String> names(String words) {
    return find(words).rows().stream().map(TaxpayerLine::getName).toList();
  }

  private Page<TaxpayerLine> find(String words) {
    return find(words, COUNTY, null);
  }

  private Page<TaxpayerLine> find(String words, AuthorityView area, TaxpayerState state) {
    return found.find(
        new TaxpayerCriteria(area.getCode(), words, null, null, state, null, 0, 500), area, DATES);
  }
}
