package cn.tax12366.sms.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.audit.chain.SealedNow;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a package costs: the same notice with 5,000 and with 50,000 messages, each with a receipt.
 * The heap is looked at after a collection, again and again while the package is written; said is
 * the most it was above what it had been before. No part of the build:
 *
 * <pre>mvn test -pl ejb-module -am -Dtest=EvidenceBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EvidenceBenchmark {

  private static final String BUSINESS = "14100000092";
  private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
  private static final int CHUNK = 500;
  private static final long LOOK_EVERY_NANOS = 200_000_000;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tenTimesTheMessagesNeedNoMoreMemory(TestDatabase database) throws InterruptedException {
    try (Province province = Province.in(database)) {
      province
          .container
          .as("system")
          .get(OrganisationRegister.class)
          .appoint(
              new NewOfficer(
                  OfficerCode.of(BUSINESS),
                  "钱样本",
                  OrganisationFixtures.PROVINCE_CODE,
                  DepartmentKind.TAX_SERVICE_OFFICE,
                  Set.of(OfficerRole.BUSINESS_OPERATION)));
      province.execute("update officer set must_change_password = false");
      province.taxpayer(Province.JINSHUI).known();
      province.ruleInForce(Province.JINSHUI, Province.COUNTY_OPERATOR, Province.COUNTY_APPROVER);
      province.tick("2026-12-10T09:00");
      SealedNow.in(province.database());
      measured(province, "warm-up", 500);
      long few = measured(province, database + ", 5,000 messages", 5_000);
      long many = measured(province, database + ", 50,000 messages", 50_000);
      assertThat(many).as("heap with ten times as many").isLessThan(few + 16L * 1024 * 1024);
      province.execute("delete from receipt_inbox");
    }
  }

  private static long measured(Province province, String what, int messages)
      throws InterruptedException {
    grownTo(province, messages);
    province
        .container
        .as(BUSINESS)
        .get(EvidenceOrdering.class)
        .order(
            new EvidenceOrder(
                EvidenceSubject.of(Province.JINSHUI),
                DAY,
                DAY,
                "违反第十一条",
                "1号",
                null,
                Locale.ENGLISH));
    EvidenceAssembly assembly = province.container.as("system").get(EvidenceAssembly.class);
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong most = new AtomicLong();
    long before = used();
    Thread looking =
        new Thread(
            () -> {
              while (!over.get()) {
                most.accumulateAndGet(used() - before, Math::max);
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
              }
            });
    looking.start();
    long begun = System.nanoTime();
    assertThat(assembly.assembleNext()).isTrue();
    long took = (System.nanoTime() - begun) / 1_000_000;
    over.set(true);
    looking.join();
    long bytes = province.number("select max(bytes) from evidence_package where status = 'READY'");
    System.out.printf(
        "[figures] %s: %,d ms, archive %,d KiB, heap at most %,d KiB above%n",
        what, took, bytes / 1024, Math.max(0, most.get()) / 1024);
    return Math.max(0, most.get());
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** More of the same message, in chunks as the outbox makes them. */
  private static void grownTo(Province province, int messages) {
    long have = province.number("select count(*) from outbound_message");
    long chunk = province.number("select max(id) from dispatch_chunk");
    long id = province.number("select max(id) from outbound_message");
    for (long from = have; from < messages; from += CHUNK) {
      chunk++;
      province.execute(
          "insert into dispatch_chunk (id, batch_id, status, epoch, stale) select "
              + chunk
              + ", min(id), 'DONE', 0, false from outbound_batch");
      province.execute(
          "insert into outbound_message (id, batch_id, chunk_id, reference, phone, text, segments,"
              + " status, epoch, attempts, possible_duplicate) select "
              + id
              + " + n.i, m.batch_id, "
              + chunk
              + ", m.reference, m.phone, m.text, m.segments, 'DELIVERED', 0, 1, false from"
              + " (select * from outbound_message order by id fetch first 1 rows only) m"
              + " cross join "
              + numbers(province)
              + " n");
      id += CHUNK;
      province.execute(
          "insert into receipt_inbox (id, link, outcome, receipt_code, raw, status, message_id,"
              + " received_at) select id, 'main', 'DELIVERED', 'DELIVRD', 'id:abc stat:DELIVRD',"
              + " 'MATCHED', id, timestamp with time zone '2026-12-10 01:00:05+00'"
              + " from outbound_message where chunk_id = "
              + chunk);
    }
  }

  private static String numbers(Province province) {
    return isPostgres(province)
        ? "(select i from generate_series(1, " + CHUNK + ") i)"
        : "(select x as i from system_range(1, " + CHUNK + "))";
  }

  private static boolean isPostgres(Province province) {
    try (var connection = province.database().getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
