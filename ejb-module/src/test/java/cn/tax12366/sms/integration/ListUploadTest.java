package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.UploadParts.filing;
import static cn.tax12366.sms.integration.UploadParts.taxpayer;
import static cn.tax12366.sms.integration.list.ListContent.FILINGS;
import static cn.tax12366.sms.integration.list.ListContent.TAXPAYERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.integration.list.ExampleList;
import cn.tax12366.sms.integration.list.LeastWorkbook;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListUnreadable;
import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.Dump;
import cn.tax12366.sms.shared.database.TestDatabase;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListUploadTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2d")
  void aCheckWritesNothingAndItsCarryingOutWritesWhatItHadShown(TestDatabase database) {
    UploadParts parts = knowing(database, 3);
    String list =
        UploadParts.FILINGS
            + filing(1, "否").replace("2026-12-15", "2026-02-30")
            + filing(1, "否")
            + filing(2, "是")
            + filing(99, "否");

    String checked = parts.check(FILINGS, list);

    assertThat(parts.receipt(checked).getStatus()).isEqualTo(IntakeStatus.CHECKED);
    assertThat(parts.receipts().refusals(checked, 0, 10).rows())
        .extracting(IntakeFinding::getRowNumber, IntakeFinding::getCode)
        .containsExactly(tuple(2, "malformed-date"), tuple(5, "unknown-taxpayer"));
    assertThat(parts.count("filing_obligation")).isZero();
    assertThat(parts.upload().canCarryOut(checked)).isTrue();

    String run = parts.upload().carryOut(checked);

    assertThat(parts.receipt(run).getStatus()).isEqualTo(IntakeStatus.DONE);
    assertThat(parts.receipt(run))
        .usingRecursiveComparison()
        .comparingOnlyFields("counts", "source", "submittedBy", "authorityCode")
        .isEqualTo(parts.receipt(checked));
    assertThat(parts.receipt(run).getAdded()).isEqualTo(2);
    assertThat(parts.count("filing_obligation")).isEqualTo(2);
    assertThat(parts.receipt(checked).getCarriedOutAs()).contains(run);
    assertThat(parts.files()).as("personal data that nobody needs any more").isEmpty();
  }

  /** A file that lay about for some days says what it says as of then. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void aFileSpeaksOfTheTimeItWasDrawnAndAnOlderOneChangesNoFiling(TestDatabase database) {
    UploadParts parts = knowing(database, 3);
    byte[] filed = (UploadParts.FILINGS + filing(1, "是")).getBytes(StandardCharsets.UTF_8);
    byte[] open =
        (UploadParts.FILINGS + filing(1, "否") + filing(2, "否")).getBytes(StandardCharsets.UTF_8);
    Instant now = parts.province.container.now();
    String drawn = now.minusSeconds(86_400).toString();
    assertThatThrownBy(() -> parts.check(FILINGS, now.plusSeconds(3600).toString(), open))
        .isInstanceOf(AsOfInFuture.class);
    assertThat(parts.files()).isEmpty();
    parts.upload().carryOut(parts.check(FILINGS, now.minusSeconds(60).toString(), filed));

    IntakeReceipt late = parts.receipt(parts.upload().carryOut(parts.check(FILINGS, drawn, open)));

    assertThat(late.getAsOf()).contains(Instant.parse(drawn));
    assertThat(late.getUnchanged()).isEqualTo(1);
    assertThat(late.getAdded()).isEqualTo(1);
    assertThat(parts.count("filing_obligation where filed")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aListIsCarriedOutOnceHoweverOftenItIsAskedFor(TestDatabase database) {
    UploadParts parts = knowing(database, 1);
    String checked = parts.check(FILINGS, UploadParts.FILINGS + filing(0, "否"));
    long receipts = parts.count("intake");

    String run = parts.holdReading().upload().carryOut(checked);

    assertThat(parts.upload().carryOut(checked)).as("a second click leads there").isEqualTo(run);
    assertThat(parts.upload().canCarryOut(checked)).isFalse();
    parts.readOn();
    assertThat(parts.upload().carryOut(checked)).as("and so does a later one").isEqualTo(run);
    assertThat(parts.count("intake")).isEqualTo(receipts + 1);
    assertThat(parts.count("filing_obligation")).isEqualTo(1);
  }

  @Test
  void aListIsCarriedOutOnlyAfterItWasCheckedToItsEnd() {
    UploadParts parts = knowing(TestDatabase.H2, 1).holdReading();

    String checked = parts.check(FILINGS, UploadParts.FILINGS + filing(0, "否"));

    assertThat(parts.upload().canCarryOut(checked)).isFalse();
    assertThatThrownBy(() -> parts.upload().carryOut(checked))
        .isInstanceOf(NothingToCarryOut.class);
    // The page looks at the moment the check ends, and then no more: all must be in its place.
    assertThat(parts.files()).containsExactly(checked);
    parts.readOn();
    assertThat(parts.upload().canCarryOut(checked)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatHasChangedSinceTheCheckIsComparedAnew(TestDatabase database) {
    UploadParts parts = knowing(database, 4);
    String checked =
        parts.check(
            FILINGS,
            UploadParts.FILINGS
                + filing(0, "否")
                + filing(1, "否")
                + filing(2, "否")
                + filing(3, "否"));
    assertThat(parts.receipt(checked).getAdded()).isEqualTo(4);
    parts.bring(FILINGS, UploadParts.FILINGS + filing(1, "是") + filing(2, "否"));
    parts.province.execute(
        "update taxpayer set authority_code = '%s' where number = '%s'"
            .formatted(Province.XIGONG, FictitiousNumbers.taxpayer(3)));

    String run = parts.upload().carryOut(checked);

    assertThat(parts.receipt(run).getAdded()).isEqualTo(1);
    assertThat(parts.receipt(run).getChanged()).isEqualTo(1);
    assertThat(parts.receipt(run).getUnchanged()).isEqualTo(1);
    assertThat(parts.receipts().refusals(run, 0, 10).rows())
        .extracting(IntakeFinding::getRowNumber, IntakeFinding::getCode)
        .containsExactly(tuple(5, "taxpayer-of-another-area"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2d")
  void theSameFileOnceMoreChangesNothing(TestDatabase database) {
    UploadParts parts = knowing(database, 2);
    String list = UploadParts.FILINGS + filing(0, "否") + filing(1, "是");
    assertThat(parts.bring(FILINGS, list).getAdded()).isEqualTo(2);

    assertThat(parts.receipt(parts.check(FILINGS, list)).getWritten()).isZero();
    IntakeReceipt again = parts.bring(FILINGS, list);

    assertThat(again.getUnchanged()).isEqualTo(2);
    assertThat(again.getWritten()).isZero();
    assertThat(parts.count("filing_obligation")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void aListOfAnotherAreaIsNotThere(TestDatabase database) {
    UploadParts parts = knowing(database, 1);
    String checked =
        parts.check(TAXPAYERS, UploadParts.TAXPAYERS + taxpayer(7) + taxpayer(8).replace("是", "?"));

    for (String stranger : new String[] {Province.COUNTY_OPERATOR, Province.LUOYANG_OPERATOR}) {
      parts.as(stranger);
      assertThat(parts.receipts().find(checked)).isEmpty();
      assertThat(parts.receipts().recent(10)).isEmpty();
      assertThat(parts.upload().canCarryOut(checked)).isFalse();
      assertThatThrownBy(() -> parts.upload().carryOut(checked))
          .isInstanceOf(NothingToCarryOut.class);
      assertThatThrownBy(() -> parts.receipts().refusals(checked, 0, 10))
          .isInstanceOf(UnknownIntake.class);
      assertThatThrownBy(
              () ->
                  parts
                      .receipts()
                      .writeRefusals(checked, Locale.CHINA, new ByteArrayOutputStream()))
          .isInstanceOf(UnknownIntake.class);
    }
    parts.as(Province.CITY_OPERATOR);
    assertThat(parts.upload().canCarryOut(checked)).as("nothing was taken away").isTrue();
  }

  @Test
  @Tag("R7.2b")
  void theUnitAboveSeesAListAndOnlyWhoBroughtItCarriesItOut() {
    UploadParts parts = knowing(TestDatabase.H2, 1).as(Province.COUNTY_OPERATOR);
    String checked = parts.check(TAXPAYERS, UploadParts.TAXPAYERS + taxpayer(7));

    parts.as(Province.CITY_OPERATOR);

    assertThat(parts.receipts().find(checked)).isPresent();
    assertThat(parts.upload().canCarryOut(checked)).isFalse();
    assertThatThrownBy(() -> parts.upload().carryOut(checked))
        .isInstanceOf(NothingToCarryOut.class);
    assertThat(parts.as(Province.COUNTY_OPERATOR).upload().canCarryOut(checked)).isTrue();
  }

  @Test
  @Tag("R7.2b")
  void rowsOfAnotherAreaAreRefusedWhoeverBringsThem() {
    UploadParts parts = knowing(TestDatabase.H2, 1).as(Province.LUOYANG_OPERATOR);

    String taxpayers = parts.check(TAXPAYERS, UploadParts.TAXPAYERS + taxpayer(7));
    String filings = parts.check(FILINGS, UploadParts.FILINGS + filing(0, "否"));

    assertThat(parts.receipts().refusals(taxpayers, 0, 10).rows())
        .extracting(IntakeFinding::getCode)
        .containsExactly("authority-outside-area");
    assertThat(parts.receipts().refusals(filings, 0, 10).rows())
        .extracting(IntakeFinding::getCode)
        .containsExactly("taxpayer-of-another-area");
  }

  @Test
  void whoMayBringNoListsLeavesNoFileBehind() {
    UploadParts parts = knowing(TestDatabase.H2, 1);
    long receipts = parts.count("intake");

    parts.as(Province.COUNTY_APPROVER);
    assertThatThrownBy(() -> parts.check(TAXPAYERS, UploadParts.TAXPAYERS + taxpayer(7)))
        .isInstanceOf(NotPermitted.class);
    parts.as("client:test");
    assertThatThrownBy(() -> parts.check(TAXPAYERS, UploadParts.TAXPAYERS + taxpayer(7)))
        .isInstanceOf(EJBAccessException.class);

    assertThat(parts.files()).isEmpty();
    assertThat(parts.count("intake")).isEqualTo(receipts);
  }

  @Test
  void aFileThatIsThereNoMoreIsAskedForAgain() throws IOException {
    UploadParts parts = knowing(TestDatabase.H2, 1);
    String checked = parts.check(FILINGS, UploadParts.FILINGS + filing(0, "否"));
    Files.delete(parts.folder.resolve(checked));
    long receipts = parts.count("intake");

    assertThat(parts.upload().canCarryOut(checked)).isFalse();
    assertThatThrownBy(() -> parts.upload().carryOut(checked))
        .isInstanceOf(NothingToCarryOut.class)
        .extracting(e -> ((NothingToCarryOut) e).code())
        .isEqualTo("nothing-to-carry-out");
    assertThat(parts.count("intake")).as("no receipt of a run that never was").isEqualTo(receipts);
    assertThatThrownBy(() -> parts.upload().carryOut("../" + checked))
        .isInstanceOf(NothingToCarryOut.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                     | EMPTY",
        "纳税人识别号,征收项目,税款所属期,是否已申报 | COLUMN_MISSING",
        "纳税人识别号,税号,征收项目,税款所属期,申报期限,是否已申报 | COLUMN_TWICE"
      })
  void aFileThatIsNoSuchListLeavesNeitherReceiptNorFile(String file, Fault fault) {
    UploadParts parts = knowing(TestDatabase.H2, 1);

    assertRefused(parts, (file == null ? "" : file).getBytes(StandardCharsets.UTF_8), fault);
  }

  @Test
  void theMissingColumnsAreNamed() {
    UploadParts parts = knowing(TestDatabase.H2, 1);

    assertThatThrownBy(() -> parts.check(TAXPAYERS, UploadParts.FILINGS + filing(0, "否")))
        .isInstanceOfSatisfying(
            ListUnreadable.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("纳税人名称, 主管税务机关代码"));
  }

  @Test
  @Tag("S27")
  void aFileThatIsTooLargeOrHasMacrosLeavesNeitherReceiptNorFile() throws IOException {
    UploadParts parts = knowing(TestDatabase.H2, 1);

    byte[] large = new byte[(int) UploadParts.LARGEST + 1];
    Arrays.fill(large, (byte) 'x');
    assertRefused(parts, large, Fault.TOO_LARGE);
    ByteArrayOutputStream xlsm = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(xlsm)) {
      zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
      zip.write(1);
    }
    assertRefused(parts, xlsm.toByteArray(), Fault.MACROS);
  }

  private static void assertRefused(UploadParts parts, byte[] file, Fault fault) {
    long receipts = parts.count("intake");
    assertThatThrownBy(() -> parts.check(FILINGS, file))
        .isInstanceOfSatisfying(
            ListUnreadable.class, refusal -> assertThat(refusal.fault()).isEqualTo(fault));
    assertThat(parts.count("intake")).isEqualTo(receipts);
    assertThat(parts.files()).isEmpty();
  }

  /** What is wrong with it shows only in the middle: the receipt says so, and the file is gone. */
  @Test
  void aWorkbookThatIsDamagedFurtherDownEndsAsFailed() throws IOException {
    UploadParts parts = knowing(TestDatabase.H2, 1);
    // Two rows of one number.
    byte[] workbook =
        LeastWorkbook.ofRows(
            LeastWorkbook.row(1, UploadParts.FILINGS.strip().split(","))
                + LeastWorkbook.row(2, filing(0, "?").strip().split(","))
                + LeastWorkbook.row(2, filing(0, "!").strip().split(",")));

    String checked = parts.check(FILINGS, workbook);

    assertThat(parts.receipt(checked).getStatus()).isEqualTo(IntakeStatus.FAILED);
    assertThat(parts.receipt(checked).getFailure()).contains("list-unreadable-damaged");
    assertThat(parts.receipt(checked).failureText(Locale.CHINA)).contains("xlsx");
    assertThat(parts.upload().canCarryOut(checked)).isFalse();
    assertThat(parts.files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void namesArriveAsTheyWereWrittenInEitherEncoding(String charset) {
    UploadParts parts = knowing(TestDatabase.H2, 0);
    String list = UploadParts.TAXPAYERS + taxpayer(7).replace("示例商行7", "示例㐂𠮷商行");

    String checked = parts.check(TAXPAYERS, list.getBytes(Charset.forName(charset)));
    parts.upload().carryOut(checked);

    assertThat(parts.province.strings("select name from taxpayer")).containsExactly("示例㐂𠮷商行");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theExamplesAreTakenAsTheyStandInEitherLanguage(TestDatabase database) {
    UploadParts parts = knowing(database, 0);
    for (Locale locale : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
      boolean first = locale == Locale.CHINA;
      for (ListContent content : EnumSet.complementOf(EnumSet.of(ListContent.UNITS))) {
        String list = example(content, locale);

        IntakeReceipt receipt = parts.bring(content, list);

        assertThat(receipt.getStatus()).isEqualTo(IntakeStatus.DONE);
        assertThat(receipt.getRefused() + receipt.getWarned()).isZero();
        assertThat(first ? receipt.getAdded() : receipt.getUnchanged())
            .isEqualTo(receipt.getRead())
            .isEqualTo((int) list.lines().count() - 1)
            .isGreaterThanOrEqualTo(2);
      }
    }
  }

  private static String example(ListContent content, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExampleList(content, Province.ZHENGZHOU.digits(), Province.DEADLINE.minusDays(5))
        .write(locale, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * The file is made to be mended and sent back: it must have the columns that a list must have.
   */
  @ParameterizedTest
  @CsvSource({"zh", "en"})
  void theRefusedRowsComeBackOnceTheyAreMended(Locale locale) {
    UploadParts parts = knowing(TestDatabase.H2, 0);
    String nameless = taxpayer(7).replace("示例商行7", "");
    String checked = parts.check(TAXPAYERS, UploadParts.TAXPAYERS + nameless + taxpayer(8));
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    parts.receipts().writeRefusals(checked, locale, file);

    String refused = file.toString(StandardCharsets.UTF_8);
    String number = FictitiousNumbers.taxpayer(7).value();
    assertThat(refused.lines()).hasSize(2);
    assertThat(refused).contains("\r\n2," + number + ",,");
    String mended = refused.replace(number + ",,", number + ",=示例商行,");
    String again = parts.check(TAXPAYERS, mended);
    assertThat(parts.receipt(again).getAdded()).isEqualTo(1);
    assertThat(parts.receipt(again).getRefused()).isZero();
  }

  @Test
  void aFileOfNothingButBrokenRowsHasTheColumnsToWriteThemAnew() {
    UploadParts parts = knowing(TestDatabase.H2, 1);
    String checked = parts.check(FILINGS, UploadParts.FILINGS + "\"" + filing(0, "否"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    parts.receipts().writeRefusals(checked, Locale.CHINA, file);

    assertThat(file.toString(StandardCharsets.UTF_8))
        .startsWith("\uFEFF行号,纳税人识别号,征收项目,税款所属期,申报期限,是否已申报,原因,原文\r\n2,,,,,,");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S28")
  void whoHadTheRefusedRowsIsWrittenDownHoweverTheDownloadEnds(TestDatabase database) {
    UploadParts parts = knowing(database, 1);
    String checked = parts.check(FILINGS, UploadParts.FILINGS + filing(0, "?"));
    String warned =
        parts.check(
            TAXPAYERS,
            UploadParts.TAXPAYERS
                + taxpayer(7).replace(FictitiousNumbers.taxpayer(7).value(), "91350100M0001TGQXM"));

    parts.receipts().writeRefusals(checked, Locale.CHINA, new ByteArrayOutputStream());
    parts.receipts().writeWarnings(warned, Locale.CHINA, new ByteArrayOutputStream());
    ByteArrayOutputStream broken =
        new ByteArrayOutputStream() {
          @Override
          public void flush() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThatThrownBy(() -> parts.receipts().writeRefusals(checked, Locale.CHINA, broken))
        .hasMessageContaining("cannot be sent");

    assertThat(broken.size()).as("he had it").isPositive();
    assertThat(
            parts.province.strings(
                "select concat(e.act, ' ', e.actor, ' ', i.source, ' ', e.detail) from audit_entry e"
                    + " join intake i on e.subject = concat('intake:', i.id)"
                    + " where e.act like 'intake.%-exported' order by e.id"))
        .containsExactly(
            "intake.refusals-exported " + Province.CITY_OPERATOR + " 名单.csv 1 of 1 rows",
            "intake.warnings-exported " + Province.CITY_OPERATOR + " 名单.csv 1 of 1 rows",
            "intake.refusals-exported " + Province.CITY_OPERATOR + " 名单.csv 1 of 1 rows");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S21")
  void noMoreRowsLeaveInOneFileThanMayAndTheTrailSaysHowMany(TestDatabase database) {
    UploadParts parts = knowing(database, 1).exportingAtMost(3);
    StringBuilder list = new StringBuilder(UploadParts.FILINGS);
    for (int i = 0; i < 5; i++) {
      list.append(filing(0, "?"));
    }
    String checked = parts.check(FILINGS, list.toString());
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    parts.receipts().writeRefusals(checked, Locale.CHINA, file);

    assertThat(file.toString(StandardCharsets.UTF_8).lines()).hasSize(1 + 3);
    assertThat(
            parts.province.strings(
                "select detail from audit_entry where act = 'intake.refusals-exported'"))
        .containsExactly("3 of 5 rows");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S21")
  @Tag("S22")
  void refusedRowsAreKeptSealedAndAPhoneInAWrongCellIsMaskedInTheReason(TestDatabase database)
      throws Exception {
    UploadParts parts = knowing(database, 0);
    String phone = FictitiousNumbers.phone(7);
    String checked =
        parts.check(TAXPAYERS, UploadParts.TAXPAYERS + taxpayer(7).replace(",是", "," + phone));

    IntakeFinding refused = parts.receipts().refusals(checked, 0, 10).rows().get(0);

    assertThat(refused.getCells().values()).contains(phone);
    assertThat(refused.text(Locale.CHINA))
        .contains(PhoneNumber.of(phone).masked())
        .doesNotContain(phone);
    List<String> dump = Dump.of(parts.province.database());
    assertThat(dump).anyMatch(row -> row.startsWith("intake_refusal") && row.contains("| k1:"));
    assertThat(dump).noneMatch(row -> row.contains(phone));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNameOfAFileIsShownAndNeverMore(TestDatabase database) {
    UploadParts parts = knowing(database, 1);
    String name = "../../etc/\u0000<b>名单</b>" + "长".repeat(5_000) + ".csv";

    String checked =
        parts
            .upload()
            .check(
                FILINGS,
                name,
                null,
                new ByteArrayInputStream(
                    (UploadParts.FILINGS + filing(0, "否")).getBytes(StandardCharsets.UTF_8)));

    assertThat(parts.receipt(checked).getSource())
        .startsWith("../../etc/ <b>名单</b>长")
        .hasSizeLessThanOrEqualTo(200);
    assertThat(parts.files()).containsExactly(checked);
  }

  /** The city's operator, and so many taxpayers of the county. */
  private static UploadParts knowing(TestDatabase database, int taxpayers) {
    UploadParts parts = UploadParts.in(database);
    StringBuilder list = new StringBuilder(UploadParts.TAXPAYERS);
    for (int i = 0; i < taxpayers; i++) {
      list.append(taxpayer(i));
    }
    if (taxpayers > 0) {
      assertThat(parts.bring(TAXPAYERS, list.toString()).getAdded()).isEqualTo(taxpayers);
      parts.province.execute("delete from intake");
    }
    return parts;
  }
}
