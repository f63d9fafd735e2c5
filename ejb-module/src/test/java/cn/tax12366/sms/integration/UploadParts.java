package cn.tax12366.sms.integration;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListFile;
import cn.tax12366.sms.integration.list.ListLimits;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.TestFolder;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mockito.Mockito;

/**
 * Lists by file in a small province with staff: the real services over a database of a test. A file
 * is read at once, or after {@link #holdReading} when {@link #readOn} says so.
 */
final class UploadParts {

  static final String TAXPAYERS = "纳税人识别号,纳税人名称,主管税务机关代码,办税人员手机,是否开通短信服务\n";
  static final String FILINGS = "纳税人识别号,征收项目,税款所属期,申报期限,是否已申报\n";
  static final long LARGEST = 1024 * 1024;

  private static final Map<TestDatabase, UploadParts> MADE = new EnumMap<>(TestDatabase.class);

  final Path folder;
  private final HeldReading reading;
  private final Door uploads;
  final Province province;

  /** As no list had ever come; one at a time. */
  static UploadParts in(TestDatabase database) {
    Province province = Province.in(database);
    UploadParts parts = MADE.computeIfAbsent(database, any -> new UploadParts(province));
    for (String table :
        List.of("intake_refusal", "row_outcome", "intake", "tax_data_feed", "filing_standing")) {
      province.execute("delete from " + table);
    }
    parts.files().forEach(name -> parts.folder.resolve(name).toFile().delete());
    parts.exportingAtMost(20_000).limitedTo(ListLimits.USUAL).reading.hold = false;
    parts.reading.held.clear();
    parts.uploads.wide = false;
    province.container.as(Province.CITY_OPERATOR);
    return parts;
  }

  private final ExportSettings export = Mockito.mock(ExportSettings.class);
  private final ListLimitSettings limits = Mockito.mock(ListLimitSettings.class);

  /** In a province of one's own. */
  static UploadParts over(Province province) {
    return new UploadParts(province).exportingAtMost(20_000).limitedTo(ListLimits.USUAL);
  }

  private UploadParts(Province province) {
    this.province = province;
    folder = TestFolder.fresh("uploads");
    province.container.with(ExportSettings.class, export);
    province.container.with(ListLimitSettings.class, limits);
    uploads = new Door(folder);
    province.container.with(Uploads.class, uploads);
    reading = new HeldReading(province.container.get(IntakeRun.class), uploads);
    province.container.with(UploadReading.class, reading);
  }

  private static final class HeldReading extends UploadReading {

    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean hold;

    private HeldReading(IntakeRun intakeRun, Uploads uploads) {
      super(intakeRun, uploads);
    }

    @Override
    public void read(RunningIntake intake, ListContent content, ListFile list) {
      held.add(() -> super.read(intake, content, list));
      if (!hold) {
        held.remove().run();
      }
    }
  }

  private static final class Door extends Uploads {

    private final Uploads wideDoor;
    private boolean wide;

    private Door(Path folder) {
      super(folder, LARGEST, Clock.systemUTC());
      wideDoor = new Uploads(folder, 64 * LARGEST, Clock.systemUTC());
    }

    @Override
    String keep(InputStream file) {
      return wide ? wideDoor.keep(file) : super.keep(file);
    }
  }

  /** For this test: files are let in that are 64 times as large as {@link #LARGEST}. */
  UploadParts lettingInLargeFiles() {
    uploads.wide = true;
    return this;
  }

  /** For this test: one file of faulty rows has so many at most. */
  UploadParts exportingAtMost(int rows) {
    Mockito.when(export.getRows()).thenReturn(rows);
    return this;
  }

  /** For this test: one file holds so much at most. */
  UploadParts limitedTo(ListLimits most) {
    Mockito.when(limits.limits()).thenReturn(most);
    return this;
  }

  /** From now on a file is opened and not read on. */
  UploadParts holdReading() {
    reading.hold = true;
    return this;
  }

  void readOn() {
    reading.held.remove().run();
  }

  /** Who acts from now on. */
  UploadParts as(String officer) {
    province.container.as(officer);
    return this;
  }

  ListUpload upload() {
    return province.container.get(ListUpload.class);
  }

  IntakeReceipts receipts() {
    return province.container.get(IntakeReceipts.class);
  }

  /** Uploads a text as UTF-8; the public id of the check. */
  String check(ListContent content, String file) {
    return check(content, file.getBytes(StandardCharsets.UTF_8));
  }

  String check(ListContent content, byte[] file) {
    return check(content, null, file);
  }

  /** Of a list that speaks of a time, in ISO 8601. */
  String check(ListContent content, String asOf, byte[] file) {
    return upload().check(content, "名单.csv", asOf, new ByteArrayInputStream(file));
  }

  IntakeReceipt receipt(String publicId) {
    return receipts().find(publicId).orElseThrow();
  }

  /** Checks and carries out; the receipt at the end. */
  IntakeReceipt bring(ListContent content, String file) {
    return receipt(upload().carryOut(check(content, file)));
  }

  long count(String table) {
    return province.number("select count(*) from " + table);
  }

  /** What lies in the folder of the uploads. */
  List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of a list of taxpayers of the county. */
  static String taxpayer(int i) {
    return "%s,示例商行%d,%s,%s,是\n"
        .formatted(FictitiousNumbers.taxpayer(i), i, Province.JINSHUI, FictitiousNumbers.phone(i));
  }

  /** A line of a list of filings. */
  static String filing(int i, String filed) {
    return "%s,增值税,202611,2026-12-15,%s\n".formatted(FictitiousNumbers.taxpayer(i), filed);
  }
}
