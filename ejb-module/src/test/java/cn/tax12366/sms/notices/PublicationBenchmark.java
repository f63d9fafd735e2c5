package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.ZHENGZHOU;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Measures how fast a notice is prepared, from the audience to the frozen recipients: {@code java
 * -Xmx256m -cp … cn.tax12366.sms.notices.PublicationBenchmark 100000 H2 POSTGRESQL}.
 *
 * <p>A city with so many taxpayers in two counties, each with a phone that has both services open
 * and something not filed; of ten phones one answers for two taxpayers, so that a tenth of the
 * messages is written anew with both names. The database is on disk, on loopback where it is a
 * server. Written down are a publication and a filing reminder, each once to warm up and then three
 * times; told is the median of what a submission takes, in taxpayers a second, for how long it kept
 * a processor busy meanwhile, and the heap that stays after a collection.
 */
public final class PublicationBenchmark {

  private static final int TIMES = 3;
  private static final LocalDate DUE = LocalDate.of(2026, 12, 15);

  private PublicationBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    int taxpayers = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(TestDatabase.valueOf(arguments[i]), taxpayers);
    }
    System.exit(0);
  }

  private static void measure(TestDatabase database, int taxpayers) throws SQLException {
    try (Province province = Province.toMeasure(database)) {
      fill(province, taxpayers);
      province.mayPublish(CITY_OPERATOR, "EXTERNAL");
      long template = province.approvedTemplate();
      System.out.printf("%s, %,d taxpayers%n", database, taxpayers);
      tell("publication", taxpayers, () -> publish(province), province);
      tell("filing reminder", taxpayers, () -> remind(province, template), province);
    }
  }

  private static void publish(Province province) {
    PublicationDrafting drafting =
        province.container.as(CITY_OPERATOR).get(PublicationDrafting.class);
    String notice =
        drafting.prepare(
            new PublicationDraft(
                "POLICY",
                "政策",
                "{name}：减免政策延续执行，详询12366。",
                AudienceTerms.everybody(ZHENGZHOU),
                null,
                LocalDate.of(2026, 12, 14)));
    drafting.submit(notice);
  }

  private static void remind(Province province, long template) {
    NoticeDrafting drafting = province.container.as(CITY_OPERATOR).get(NoticeDrafting.class);
    drafting.submit(drafting.prepare(ZHENGZHOU, DUE, template));
  }

  private static void tell(String what, int taxpayers, Runnable submission, Province province) {
    submission.run();
    double[] seconds = new double[TIMES];
    double[] busy = new double[TIMES];
    String messages = "";
    for (int i = 0; i < TIMES; i++) {
      province.execute("delete from reminded_obligation");
      province.execute("delete from notice_further");
      province.execute("delete from notice_recipient");
      long used = processorTime();
      long begin = System.nanoTime();
      submission.run();
      seconds[i] = (System.nanoTime() - begin) / 1e9;
      busy[i] = (processorTime() - used) / 1e9;
      messages = province.strings("select count(*) from notice_recipient").get(0);
    }
    Arrays.sort(seconds);
    Arrays.sort(busy);
    System.gc();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    System.out.printf(
        "  %-16s %,9.0f taxpayers/s (%.1f s, processor %.1f s, %s messages), heap after a collection"
            + " %,d MiB%n",
        what,
        taxpayers / seconds[TIMES / 2],
        seconds[TIMES / 2],
        busy[TIMES / 2],
        messages,
        heap.getUsed() >> 20);
  }

  /** Of this whole process; what a database server uses comes on top. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void fill(Province province, int taxpayers) throws SQLException {
    try (Connection connection = province.database().getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < taxpayers; i += 1000) {
        fill(connection, i, Math.min(taxpayers, i + 1000));
        connection.commit();
      }
      connection.setAutoCommit(true);
      connection.createStatement().execute("analyze");
    }
  }

  private static void fill(Connection connection, int from, int to) throws SQLException {
    try (PreparedStatement taxpayer =
            connection.prepareStatement(
                "insert into taxpayer (id, number, name, authority_code, kind, active, source,"
                    + " updated_at) values (?, ?, ?, ?, 'COMPANY', true, 'measured',"
                    + " current_timestamp)");
        PreparedStatement phone =
            connection.prepareStatement(
                "insert into taxpayer_phone (id, taxpayer_id, phone, role, reachable, source,"
                    + " updated_at) values (?, ?, ?, 'FINANCE', true, 'measured',"
                    + " current_timestamp)");
        PreparedStatement service =
            connection.prepareStatement(
                "insert into subscription (phone, kind, open, source, changed_at)"
                    + " values (?, ?, true, 'measured', current_timestamp)"
                    + " on conflict do nothing");
        PreparedStatement filing =
            connection.prepareStatement(
                "insert into filing_obligation (id, taxpayer_id, authority_code, tax_code, tax_name,"
                    + " period_from, period_to, due_date, filed, source, updated_at, as_of)"
                    + " values (?, ?, ?, '10101', '增值税', ?, ?, ?, false, 'measured',"
                    + " current_timestamp, current_timestamp)")) {
      for (int i = from; i < to; i++) {
        String unit = (i % 2 == 0 ? Province.JINSHUI : Province.ERQI).digits();
        // The eleventh answers the phone of the first, and so on: in another unit, and far away.
        int answering = i % 11 == 10 ? i - 10 : i;
        String sealed = Province.sealed(PhoneNumber.of(FictitiousNumbers.phone(answering)));
        taxpayer.setLong(1, i + 1L);
        taxpayer.setString(2, "M%08d".formatted(i));
        taxpayer.setString(3, "示例商行" + i);
        taxpayer.setString(4, unit);
        taxpayer.addBatch();
        phone.setLong(1, i + 1L);
        phone.setLong(2, i + 1L);
        phone.setString(3, sealed);
        phone.addBatch();
        for (String kind : new String[] {"FILING_REMINDER", "NOTICE"}) {
          service.setString(1, sealed);
          service.setString(2, kind);
          service.addBatch();
        }
        filing.setLong(1, i + 1L);
        filing.setLong(2, i + 1L);
        filing.setString(3, unit);
        filing.setObject(4, DUE.minusMonths(1).withDayOfMonth(1));
        filing.setObject(5, DUE.withDayOfMonth(1).minusDays(1));
        filing.setObject(6, DUE);
        filing.addBatch();
      }
      taxpayer.executeBatch();
      phone.executeBatch();
      service.executeBatch();
      filing.executeBatch();
    }
  }
}
