package cn.tax12366.sms.integration;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.integration.list.ListContent.TAXPAYERS;
import static cn.tax12366.sms.integration.list.ListContent.UNITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.integration.list.ExampleList;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tree of the authorities as a list. */
@Tag("R2.2")
@Tag("A25")
class UnitListTest {

  private static final AuthorityCode PROVINCE = OrganisationFixtures.PROVINCE_CODE;
  private static final String ADMINISTRATOR = "14100000001";
  private static final String HEADINGS = "机构代码,上级机构代码,层级,机构名称,机构简称,县局职能,设立日期,撤销日期,承接机构代码\n";
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  private static UploadParts parts(TestDatabase database) {
    Province province = Province.toReform(database);
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(
            new NewOfficer(
                OfficerCode.of(ADMINISTRATOR),
                "张示例",
                PROVINCE,
                DepartmentKind.INFORMATION_CENTRE,
                Set.of(OfficerRole.ADMINISTRATOR)));
    province.execute("update officer set must_change_password = false");
    return UploadParts.over(province).as(ADMINISTRATOR);
  }

  private static AuthorityView unit(UploadParts parts, String code) {
    return parts.province.container.get(AuthorityDirectory.class).get(AuthorityCode.of(code));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesABadRowFirstAndTakesTheOthers(TestDatabase database) {
    UploadParts parts = parts(database);
    String list =
        HEADINGS
            + "14101971000,14109990000,县局,无上级区税务局,,,,,\n"
            + "1410199,14101000000,县局,短码区税务局,,,,,\n"
            + "14101972000,14101000000,局,层级不明税务局,,,,,\n"
            + "14101973000,14101050000,县局,错位区税务局,,,,,\n"
            + "14101974000,,县局,无上级区税务局,,,,,\n"
            + "14101975000,14101000000,县局,未来区税务局,,,2027-01-01,,\n"
            + "14101976000,14101000000,县局,半撤区税务局,,,,2026-12-01,\n"
            + "14101977000,14190010000,县局,济源某县税务局,,,,,\n"
            + "14101050000,14101000000,市局,金水区税务局,,,,,\n"
            + "14101030000,14101000000,县局,"
            + "长".repeat(81)
            + ",,,,,\n"
            + "14100000000,,省局,河南省税务局,河南省局,,,2026-12-01,14101000000\n"
            + "14101980000,14101000000,县局,示例区税务局,示例区局,,2026-06-15,,\n";

    String checked = parts.check(UNITS, list);
    List<IntakeFinding> refusals = parts.receipts().refusals(checked, 0, 50).rows();

    assertThat(refusals)
        .extracting(finding -> finding.getField().map(ListField::key).orElse("-"))
        .containsExactly(
            "parentCode",
            "unitCode",
            "tier",
            "parentCode",
            "parentCode",
            "validFrom",
            "successorCode",
            "countyFunctions",
            "tier",
            "unitName",
            "successorCode");
    assertThat(refusals)
        .allSatisfy(
            finding -> {
              assertThat(finding.text(Locale.ROOT)).matches(".*\\p{IsHan}.*").doesNotContain("{");
              assertThat(finding.text(Locale.ENGLISH)).doesNotContain("{");
            });
    assertThat(parts.receipt(checked).getAdded()).isEqualTo(1);
    assertThat(parts.count("authority_change")).as("a check writes nothing").isZero();

    IntakeReceipt done = parts.receipt(parts.upload().carryOut(checked));
    assertThat(done.getAdded()).isEqualTo(1);
    assertThat(done.getRefused()).isEqualTo(11);
    assertThat(unit(parts, "14101980000").getValidFrom()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(unit(parts, "14101980000").getShortName()).isEqualTo("示例区局");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSameListTwiceChangesNothingAndTheCheckSaysTheSame(TestDatabase database) {
    UploadParts parts = parts(database);
    String list =
        HEADINGS
            // A city, its county, a branch of it, and a county that was closed long ago.
            + "14199000000,14100000000,市局,示例市税务局,,,,,\n"
            + "14199010000,14199000000,县局,示例一区税务局,,,,,\n"
            + "14199010100,14199010000,分局,示例一区第一税务分局,,,,,\n"
            + "14199020000,14199000000,县局,示例二区税务局,,,2019-01-01,2024-06-30,14199010000\n"
            // Renamed, put below the new city, and merged.
            + "14101050000,14101000000,县局,郑州市金水区税务局,金水区局,是,,,\n"
            + "14101050100,14199010000,分局,金水第一税务分局,,,,,\n"
            + "14101030000,14101000000,县局,二七区税务局,,,,2026-12-10,14101050000\n";

    IntakeReceipt checked = parts.receipt(parts.check(UNITS, list));
    IntakeReceipt done = parts.bring(UNITS, list);
    IntakeReceipt again = parts.bring(UNITS, list);

    assertThat(List.of(checked.getAdded(), checked.getChanged(), checked.getRefused()))
        .isEqualTo(List.of(done.getAdded(), done.getChanged(), done.getRefused()))
        .isEqualTo(List.of(4, 3, 0));
    assertThat(again.getUnchanged()).isEqualTo(7);
    assertThat(unit(parts, "14199010100").getPath())
        .isEqualTo("/14100000000/14199000000/14199010000/14199010100/");
    assertThat(unit(parts, "14199020000").getValidTo()).isEqualTo(LocalDate.of(2024, 6, 30));
    assertThat(unit(parts, "14199020000").getPath())
        .isEqualTo("/14100000000/14199000000/14199010000/14199020000/");
    assertThat(unit(parts, JINSHUI.digits()).getName()).isEqualTo("郑州市金水区税务局");
    assertThat(unit(parts, BRANCH.digits()).getParentCode().digits()).isEqualTo("14199010000");
    assertThat(unit(parts, ERQI.digits()).getSuccessorCode()).isEqualTo(JINSHUI);
  }

  /** A batch has 1,000 rows: the last branches stand below a county of the first one. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAnEarlierRowFoundsIsKnownToTheLaterOnesAcrossBatchesAlsoInACheck(TestDatabase database) {
    UploadParts parts = parts(database);
    String list =
        HEADINGS
            + "14199000000,14100000000,市局,示例市税务局,,,,,\n"
            + "14199010000,14199000000,县局,示例区税务局,,,,,\n"
            + IntStream.range(0, 1_200)
                .mapToObj(i -> "1419902%04d,14199010000,分局,示例第%d税务分局,,,,,\n".formatted(i, i))
                .collect(Collectors.joining());

    assertThat(parts.receipt(parts.check(UNITS, list)).getAdded()).isEqualTo(1_202);
    assertThat(parts.bring(UNITS, list).getAdded()).isEqualTo(1_202);
    assertThat(unit(parts, "14199021199").getTier()).isEqualTo(Tier.BRANCH);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aClosingThatSomethingStandsAgainstIsRefusedAndAClosedUnitIsNotOpenedAgain(
      TestDatabase database) {
    UploadParts parts = parts(database);
    String closing = "14101050000,14101000000,县局,金水区税务局,,,,2026-12-10,14101000000\n";

    String checked = parts.check(UNITS, HEADINGS + closing);

    assertThat(parts.receipts().refusals(checked, 0, 5).rows().get(0).text(Locale.ENGLISH))
        .contains("金水区税务局 14101050000 cannot be changed so yet");
    assertThat(parts.bring(UNITS, HEADINGS + closing).getRefused()).isEqualTo(1);
    assertThat(unit(parts, JINSHUI.digits()).isInForce()).isTrue();

    String merging = closing.replace(",14101000000\n", ",14101030000\n");
    assertThat(parts.bring(UNITS, HEADINGS + merging).getChanged()).isEqualTo(1);
    String open = parts.check(UNITS, HEADINGS + "14101050000,14101000000,县局,金水区税务局,,,,,\n");
    assertThat(parts.receipts().refusals(open, 0, 5).rows().get(0).text(Locale.ROOT))
        .contains("14101050000 → 14101030000 二七区税务局");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aListOfTaxpayersIsToldWhoHasTheUnitThatIsClosed(TestDatabase database) {
    UploadParts parts = parts(database);
    parts.bring(UNITS, HEADINGS + "14101050000,14101000000,县局,金水区税务局,,,,2026-12-10,14101030000\n");

    parts.as(Province.CITY_OPERATOR);
    String checked = parts.check(TAXPAYERS, UploadParts.TAXPAYERS + UploadParts.taxpayer(1));

    IntakeFinding refusal = parts.receipts().refusals(checked, 0, 5).rows().get(0);
    assertThat(refusal.getField()).contains(ListField.AUTHORITY_CODE);
    assertThat(refusal.text(Locale.ENGLISH)).contains("14101050000 → 14101030000 二七区税务局");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1b")
  void theTreeIsBroughtByTheAdministratorOfTheProvinceAloneAndNothingElseByHim(
      TestDatabase database) {
    UploadParts parts = parts(database);
    String list = HEADINGS + "14199000000,14100000000,市局,示例市税务局,,,,,\n";
    String checked = parts.check(UNITS, list);

    assertThat(parts.upload().contents()).containsExactly(UNITS);
    assertThatThrownBy(
            () -> parts.check(TAXPAYERS, UploadParts.TAXPAYERS + UploadParts.taxpayer(1)))
        .isInstanceOf(NotPermitted.class);
    parts.as(Province.CITY_OPERATOR);
    assertThat(parts.upload().contents())
        .containsExactly(
            TAXPAYERS,
            ListContent.FILINGS,
            ListContent.AMOUNTS_DUE,
            ListContent.PAYMENTS,
            ListContent.DEFERRALS,
            ListContent.INVOICES,
            ListContent.FIXED_ASSESSMENTS,
            ListContent.INVOICE_QUOTAS,
            ListContent.APPLICATIONS,
            ListContent.STAFF);
    assertThatThrownBy(() -> parts.check(UNITS, list)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> parts.upload().carryOut(checked)).isInstanceOf(NotPermitted.class);
    assertThat(parts.receipts().find(checked)).isEmpty();
    assertThat(parts.receipts().recent(10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theExampleIsTakenAsItStandsInEitherLanguage(TestDatabase database) {
    UploadParts parts = parts(database);

    IntakeReceipt chinese = parts.bring(UNITS, example(Locale.CHINA));
    IntakeReceipt english = parts.bring(UNITS, example(Locale.ENGLISH));

    assertThat(chinese.getAdded()).isEqualTo(3);
    assertThat(english.getUnchanged()).isEqualTo(3);
  }

  private static String example(Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExampleList(UNITS, PROVINCE.digits(), TODAY).write(locale, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void knowsEnglishHeadingsAndSinceWhenAUnitExists(TestDatabase database) {
    UploadParts parts = parts(database);

    IntakeReceipt receipt =
        parts.bring(
            UNITS,
            "unit code,unit above,tier,unit name,short name,county functions,since\n"
                + ZHENGZHOU
                + ",14100000000,CITY,郑州市税务局,郑州市局,no,2018-07-05\n");

    assertThat(receipt.getChanged()).isEqualTo(1);
    assertThat(unit(parts, ZHENGZHOU.digits()).getValidFrom()).isEqualTo(LocalDate.of(2018, 7, 5));
  }
}
