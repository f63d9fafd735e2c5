package cn.tax12366.sms.demo;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.addressbook.group.GroupUpkeep;
import cn.tax12366.sms.addressbook.search.BookUpkeep;
import cn.tax12366.sms.addressbook.search.SearchBenchmark;
import cn.tax12366.sms.addressbook.search.SearchQuestions;
import cn.tax12366.sms.addressbook.search.SearchQuestions.Known;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.IntakeReceipts;
import cn.tax12366.sms.integration.ListIntake;
import cn.tax12366.sms.integration.RowReceiver;
import cn.tax12366.sms.integration.RowResult;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.notices.audience.AudienceQuestion;
import cn.tax12366.sms.notices.audience.ReminderAudience;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.AnswerTimes;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FilingCountdown;
import cn.tax12366.sms.taxdata.FilingTally;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.mockito.Mockito;

/**
 * Takes a whole province in and asks what its pages ask: {@code java -Xmx768m -cp …
 * cn.tax12366.sms.demo.ProvinceBenchmark 1000000 H2 POSTGRESQL}, from the root, with the class path
 * {@code ejb-module/target/test-classes:ejb-module/target/classes:$(cat /tmp/cp.txt)} that {@code
 * mvn test-compile dependency:build-classpath -pl ejb-module -am -Dmdep.outputFile=/tmp/cp.txt
 * -Dmdep.includeScope=test} writes.
 *
 * <p>The demo's regions, units and taxpayers, as many as the first argument says: of a million
 * taxpayers 1,300,000 phones and 3,000,000 obligations, always the same, nobody's. They come in as
 * two lists through the intake that files and the API go through; told are rows a second and how
 * much of the old generation was live at most. Then the entries of the search and the counts are
 * written as the timers do, and each list is asked for: the address book by the province, its
 * largest city and a county, a large group of the city, 50,000 staff, the deadlines ahead, the
 * audience of a reminder, the receipts. The database is on disk, on loopback where it is a server;
 * an H2 stays there, some 15 GB of a million taxpayers, as {@code sms-measure…} in the folder for
 * temporary files.
 *
 * <p>With {@code -Dmeasured.in=folder} the database is kept in that folder, and the next run asks
 * it without taking anything in: to measure the same once more after a change. {@code
 * -Dasked=words} asks only what has these words in its line.
 *
 * <p>A list also tells the processor time of its second and its last tenth: where they differ by
 * more than the machine does, rows cost more as tables grow. For figures of time the load should be
 * below the number of cores before it begins; the processor time and how much it grows may be read
 * on a busy machine too.
 */
public final class ProvinceBenchmark {

  private static final int OBLIGATIONS = 3;
  private static final int SAMPLE = 10_007;
  private static final int ASKED = 40;
  private static final String ZHONGYUAN = "410102";
  private static final String PROVINCE_OFFICER = "14100007771";
  private static final String CITY_OFFICER = "14101007772";
  private static final String COUNTY_OFFICER = "14101057773";

  private final TestDatabase database;
  private final int taxpayers;
  private final DataSource dataSource;
  private final PlainContainer container;

  private ProvinceBenchmark(TestDatabase database, int taxpayers) {
    this.database = database;
    this.taxpayers = taxpayers;
    this.dataSource = SearchBenchmark.kept(database.forMeasuring());
    this.container =
        new PlainContainer(dataSource)
            .with(Leases.class, Mockito.mock(Leases.class))
            .with(SchemaMigration.class, Mockito.mock(SchemaMigration.class))
            .with(PlatformSettings.class, Mockito.mock(PlatformSettings.class))
            .with("organisation.access.CurrentMandate")
            .with("organisation.delegation.StandIns")
            .with("organisation.access.NamesNow")
            .with("organisation.suspension.StandingSuspensions");
  }

  public static void main(String[] arguments) throws SQLException {
    int taxpayers = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      new ProvinceBenchmark(TestDatabase.valueOf(arguments[i]), taxpayers).measure();
    }
    System.exit(0);
  }

  private void measure() throws SQLException {
    System.out.printf("%s, %d taxpayers%n", database, taxpayers);
    container.at("2026-12-10T08:00").as("system");
    if (!isTakenIn()) {
      takeIn();
    }
    askForTaxpayers();
    askForGroupAndStaff();
    askForFilings();
    tellCounts();
    container.close();
  }

  /** True where an earlier run has left all of it ({@code -Dmeasured.in}). */
  private boolean isTakenIn() throws SQLException {
    return number("select count(*) from taxpayer") > 0;
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void takeIn() throws SQLException {
    OrganisationRegister register = container.get(OrganisationRegister.class);
    register.found(Regions.authorities());
    register.appoint(
        List.of(
            officer(PROVINCE_OFFICER, Regions.PROVINCE, DepartmentKind.TAX_SERVICE_OFFICE),
            officer(CITY_OFFICER, Regions.ZHENGZHOU, DepartmentKind.SERVICE_CENTRE_12366),
            officer(COUNTY_OFFICER, Regions.JINSHUI, DepartmentKind.COLLECTION_SECTION)));
    execute("update officer set must_change_password = false");
    takeIn("taxpayers", ListContent.TAXPAYERS, taxpayers, taxpayers());
    takeIn("filings", ListContent.FILINGS, taxpayers * OBLIGATIONS, filings());
    takeIn("filings again", ListContent.FILINGS, taxpayers * OBLIGATIONS, filings());
    keepUp();
  }

  private static NewOfficer officer(String code, String region, DepartmentKind department) {
    return new NewOfficer(
        OfficerCode.of(code), "王示例", unit(region), department, Set.of(OfficerRole.OPERATOR));
  }

  private static AuthorityCode unit(String region) {
    return Regions.byCode().get(region).authority();
  }

  private Stream<DemoTaxpayer> made() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new DemoTaxpayers(taxpayers), Spliterator.ORDERED),
        false);
  }

  /** Two in a hundred have no phone, others a clerk's besides: ten have thirteen. */
  private Iterator<ListRow> taxpayers() {
    AtomicInteger number = new AtomicInteger();
    return made()
        .map(each -> withMorePhones(DemoLists.taxpayer(number.incrementAndGet(), each)))
        .iterator();
  }

  private static ListRow withMorePhones(ListRow row) {
    int i = row.number();
    if (i % 50 == 7) {
      return row.with(ListField.LEGAL_REPRESENTATIVE_PHONE, null)
          .with(ListField.FILING_AGENT_PHONE, null)
          .with(ListField.FINANCE_PHONE, null);
    }
    return row.cell(ListField.FINANCE_PHONE).isEmpty() && i % 4 == 0
        ? row.with(ListField.FINANCE_PHONE, clerk(i))
        : row;
  }

  /** A phone as the demo's, of those that follow far behind all that it gives away. */
  private static String clerk(int i) {
    long n = 50_000_002 + 3L * i;
    return "164%08d".formatted((n * 48_271 + 10_131_013) % 99_990_000);
  }

  /** What the demo's must file, and value added tax of as many months before as make it three. */
  private Iterator<ListRow> filings() {
    AtomicInteger number = new AtomicInteger();
    return made()
        .flatMap(
            each -> {
              List<DemoTaxpayer.Filing> filings = new ArrayList<>(each.filings());
              for (int month = 10; filings.size() < OBLIGATIONS; month--) {
                filings.add(earlier(month));
              }
              return filings.stream()
                  .map(filing -> DemoLists.filing(number.incrementAndGet(), each, filing));
            })
        .iterator();
  }

  private static DemoTaxpayer.Filing earlier(int month) {
    LocalDate due = LocalDate.of(2026, month + 1, 16);
    return new DemoTaxpayer.Filing("10101", "增值税", "2026%02d".formatted(month), due, due);
  }

  private void takeIn(String what, ListContent content, int expected, Iterator<ListRow> rows) {
    container.as(PROVINCE_OFFICER);
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Tenths tenths = new Tenths(expected, system);
    long used = system.getProcessCpuTime();
    long begin = System.nanoTime();
    IntakeReceipt receipt = container.get(ListIntake.class).run(content, what, rows, tenths);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double processor = (system.getProcessCpuTime() - used) / 1e9;
    System.out.printf(
        "  %-14s %8d rows %7.1f s (processor %7.1f s%s) %8.0f rows/s  +%d ~%d =%d !%d ?%d  old"
            + " generation at most %d MB, after a collection %d MB%n",
        what,
        receipt.getRead(),
        seconds,
        processor,
        tenths,
        receipt.getRead() / seconds,
        receipt.getAdded(),
        receipt.getChanged(),
        receipt.getUnchanged(),
        receipt.getRefused(),
        receipt.getWarned(),
        oldGeneration(MemoryPoolMXBean::getPeakUsage),
        oldGeneration(MemoryPoolMXBean::getCollectionUsage));
  }

  /** What the second and the last tenth of a list cost: whether a row costs more as tables grow. */
  private static final class Tenths implements RowReceiver {
    private final int tenth;
    private final OperatingSystemMXBean system;
    private final long[] used = new long[11];
    private int rows;

    Tenths(int expected, OperatingSystemMXBean system) {
      this.tenth = Math.max(1, expected / 10);
      this.system = system;
    }

    @Override
    public void row(RowResult result) {
      if (++rows % tenth == 0 && rows / tenth <= 10) {
        used[rows / tenth] = system.getProcessCpuTime();
      }
    }

    @Override
    public String toString() {
      return String.format(
          ", second tenth %.1f s, last %.1f s",
          (used[2] - used[1]) / 1e9, (used[10] - used[9]) / 1e9);
    }
  }

  private static long oldGeneration(Function<MemoryPoolMXBean, MemoryUsage> usage) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
        .mapToLong(pool -> usage.apply(pool).getUsed() / 1024 / 1024)
        .sum();
  }

  /** What timers do once a list is in. */
  private void keepUp() throws SQLException {
    BookUpkeep upkeep = container.as("system").get(BookUpkeep.class);
    long begin = System.nanoTime();
    while (upkeep.writeEntries()) {
      // Ten thousand at a time.
    }
    System.out.printf(
        "  entries of the search written: %.0f taxpayers/s%n",
        taxpayers / ((System.nanoTime() - begin) / 1e9));
    begin = System.nanoTime();
    while (upkeep.countOne()) {
      // Unit by unit.
    }
    System.out.printf("  units counted: %.1f s%n", (System.nanoTime() - begin) / 1e9);
    begin = System.nanoTime();
    container.get(FilingTally.class).recount();
    System.out.printf("  filings counted: %.1f s%n", (System.nanoTime() - begin) / 1e9);
    execute("analyze");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void askForTaxpayers() {
    List<Known> known = sample().stream().map(ProvinceBenchmark::known).toList();
    SearchQuestions questions =
        new SearchQuestions(
            container.get(TaxpayerSearch.class), i -> known.get(i % known.size()), taxpayers);
    container.as(PROVINCE_OFFICER);
    questions.ask(unit(Regions.PROVINCE));
    container.as(CITY_OFFICER);
    questions.ask(unit(Regions.ZHENGZHOU));
    container.as(COUNTY_OFFICER);
    questions.ask(unit(Regions.JINSHUI));
  }

  private List<DemoTaxpayer> sample() {
    int step = Math.max(1, taxpayers / SAMPLE);
    AtomicInteger number = new AtomicInteger();
    return made().filter(each -> number.getAndIncrement() % step == 0).toList();
  }

  private void askForGroupAndStaff() throws SQLException {
    GroupAndStaffQuestions questions = new GroupAndStaffQuestions(container);
    if (number("select count(*) from contact_group") == 0) {
      container.as(CITY_OFFICER);
      questions.fill(unit(Regions.ZHENGZHOU), unit(Regions.JINSHUI), unit(ZHONGYUAN));
      // A few have gone since.
      execute("update taxpayer set state = 'DEREGISTERED' where mod(id, 997) = 5");
      long group = number("select min(id) from contact_group");
      container.as("system").get(GroupUpkeep.class).recount(group);
      container.as(PROVINCE_OFFICER);
      questions.takeStaffIn(Regions.authorities());
      container.as("system").get(BookUpkeep.class).markAll();
      keepUp();
    }
    List<DemoTaxpayer> known = sample();
    container.as(CITY_OFFICER);
    questions.askForMembers(
        number("select min(id) from contact_group"), i -> known.get(i % known.size()));
    questions.askForStaff(unit(Regions.ZHENGZHOU));
    container.as(PROVINCE_OFFICER);
    questions.askForStaff(unit(Regions.PROVINCE));
  }

  private static Known known(DemoTaxpayer each) {
    return new Known(
        each.name(), each.name().substring(6, 8), each.number(), PhoneNumber.of(each.phone()));
  }

  private void askForFilings() {
    ReminderAudience audience = container.get(ReminderAudience.class);
    FilingCountdown countdown = container.get(FilingCountdown.class);
    IntakeReceipts receipts = container.get(IntakeReceipts.class);
    for (String[] who :
        new String[][] {
          {PROVINCE_OFFICER, Regions.PROVINCE},
          {CITY_OFFICER, Regions.ZHENGZHOU},
          {COUNTY_OFFICER, Regions.JINSHUI}
        }) {
      AuthorityCode unit = unit(who[1]);
      container.as(who[0]);
      ask(unit, "deadlines ahead", () -> countdown.ahead().size());
      ask(unit, "newest lists", () -> receipts.recent(500).size());
      container.as("system");
      AudienceQuestion reminder = new AudienceQuestion(unit, DemoTaxpayers.DEADLINE, "D-3");
      ask(unit, "is there whom to remind", () -> audience.isEmpty(reminder) ? 0 : 1);
      ask(
          unit,
          "anything due on the day",
          () -> audience.anythingDueOn(DemoTaxpayers.DEADLINE) ? 1 : 0);
      if (!who[1].equals(Regions.PROVINCE)) {
        ask(
            unit,
            "whom to remind, counted",
            () -> audience.size(reminder, true, each -> {}).getMessages());
      }
    }
  }

  private static void ask(AuthorityCode unit, String what, LongSupplier question) {
    AnswerTimes.tell(unit + " " + what, 3, ASKED, i -> question.getAsLong());
  }

  private void tellCounts() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("taxpayer", "taxpayer_phone", "filing_obligation")) {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
          row.next();
          System.out.printf("  %s: %d%n", table, row.getLong(1));
        }
      }
    }
  }
}
