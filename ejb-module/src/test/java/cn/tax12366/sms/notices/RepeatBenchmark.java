package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.ZHENGZHOU;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Measures how quickly the recipients of a publication are copied for its repeat, and compared with
 * them: {@code java -Xmx256m -cp … cn.tax12366.sms.notices.RepeatBenchmark 100000 H2 POSTGRESQL}.
 */
public final class RepeatBenchmark {

  private RepeatBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    int recipients = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(TestDatabase.valueOf(arguments[i]), recipients);
    }
    System.exit(0);
  }

  private static void measure(TestDatabase database, int recipients) throws SQLException {
    try (Province province = Province.toMeasure(database)) {
      province.mayPublish(CITY_OPERATOR, "EXTERNAL");
      province.taxpayer(Province.JINSHUI).wantsNotices().known();
      PublicationDrafting drafting =
          province.container.as(CITY_OPERATOR).get(PublicationDrafting.class);
      drafting.submit(
          drafting.prepare(
              new PublicationDraft(
                  "POLICY",
                  "政策",
                  "{name}：减免政策延续执行，详询12366。",
                  AudienceTerms.everybody(ZHENGZHOU),
                  null,
                  LocalDate.of(2026, 12, 18),
                  null,
                  List.of(Instant.parse("2026-12-14T01:30:00Z")))));
      province.approveTheOnlyOneWaiting(CITY_APPROVER);
      province.tick("2026-12-10T10:00");
      long first = province.number("select max(id) from notice");
      fill(province, first, recipients);
      province.container.at("2026-12-14T09:30").as("system");
      RepeatMaking making = province.container.get(RepeatMaking.class);

      long begin = System.nanoTime();
      long repeat = making.begin(first, 2).orElseThrow();
      int stretches = 0;
      while (making.some(repeat)) {
        stretches++;
      }
      double copied = seconds(begin);
      making.finish(repeat);
      long compare = System.nanoTime();
      boolean equal = province.container.get(RepeatCopies.class).areEqual(first, repeat);
      System.out.printf(
          "%s, %,d recipients: %,.0f copied/s (%.1f s, %d stretches), compared in %.1f s (%s),"
              + " heap after a collection %,d MiB%n",
          database,
          recipients,
          recipients / copied,
          copied,
          stretches,
          seconds(compare),
          equal ? "equal" : "different",
          heap() >> 20);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void fill(Province province, long notice, int count) throws SQLException {
    try (Connection connection = province.database().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into notice_recipient (id, notice_id, taxpayer_id, phone, sole_for, text,"
                    + " segments, status) values (?, ?, ?, ?, 0, ?, 1, 'RELEASED')")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        insert.setLong(1, 100_000_000L + i);
        insert.setLong(2, notice);
        insert.setLong(3, 1_000_000L + i);
        insert.setString(4, Province.sealed(PhoneNumber.of("154%08d".formatted(10_000_000 + i))));
        insert.setString(5, "【河南税务】示例商行" + i + "：减免政策延续执行，详询12366。郑州市税务局王示例");
        insert.addBatch();
        if (i % 1000 == 999) {
          insert.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
