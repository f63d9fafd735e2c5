package cn.tax12366.sms.audit;

import cn.tax12366.sms.audit.AuditReader.Area;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Measures each kind of search in a trail that the benchmark has filled. */
public final class SearchedTrail {

  private static final int ASKED = 20;
  private static final Area PROVINCE = new Area(1, "14100000000");

  private final AuditLookup lookup;

  public SearchedTrail(DataSource dataSource) {
    lookup = new AuditLookup(dataSource);
  }

  public void measure() {
    Map<String, IntFunction<AuditCriteria>> kinds = new LinkedHashMap<>();
    kinds.put("newest", i -> of(null, null, null, null, null));
    kinds.put("actor by code", i -> of("1410001%04d".formatted(i * 18), null, null, null, null));
    kinds.put("actor by name", i -> of("演示" + i * 7, null, null, null, null));
    kinds.put("one act", i -> of(null, "phone.revealed", null, null, null));
    kinds.put("group of acts", i -> of(null, "publishing.*", null, null, null));
    kinds.put("group without any", i -> of(null, "rule.*", null, null, null));
    kinds.put("subject", i -> of(null, null, "notice:" + i * 531, null, null));
    kinds.put("words, frequent", i -> of(null, null, null, "第" + i + "税务局", null));
    kinds.put("words, rare", i -> of(null, null, null, "number " + (i + 1) * 4321 + " of", null));
    kinds.put("words, none", i -> of(null, null, null, "nowhere", null));
    kinds.put("address and refused", i -> of(null, null, null, null, "192.0.2." + i));
    kinds.put("actor and words, none", i -> of("演示" + i, null, null, "nowhere", null));
    Random random = new Random(11);
    List<Long> all = new ArrayList<>();
    for (Map.Entry<String, IntFunction<AuditCriteria>> kind : kinds.entrySet()) {
      all.addAll(tell(kind.getKey(), kind.getValue(), PROVINCE, random));
    }
    all.addAll(tell("a county, newest", kinds.get("newest"), new Area(3, "14105030000"), random));
    all.addAll(
        tell("a city, words, none", kinds.get("words, none"), new Area(2, "14105000000"), random));
    all.sort(null);
    System.out.printf(
        "  all searches: p50 %d ms, p95 %d ms, slowest %d ms%n",
        all.get(all.size() / 2), all.get(all.size() * 95 / 100), all.get(all.size() - 1));
  }

  private List<Long> tell(String name, IntFunction<AuditCriteria> kind, Area area, Random random) {
    long[] times = new long[ASKED];
    long[] processor = new long[ASKED];
    int found = 0;
    for (int i = -3; i < ASKED; i++) {
      Instant to =
          Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(1_000_000));
      AuditPlace place = i % 2 == 0 ? null : new AuditPlace(to, 0);
      long began = System.nanoTime();
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int rows = lookup.page(area, kind.apply(Math.max(0, i)), place, 50).getRows().size();
      if (i >= 0) {
        times[i] = (System.nanoTime() - began) / 1_000_000;
        processor[i] =
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1_000_000;
        found += rows;
      }
    }
    List<Long> told = new ArrayList<>();
    Arrays.stream(times).forEach(told::add);
    Arrays.sort(times);
    Arrays.sort(processor);
    System.out.printf(
        "  %-24s p50 %4d ms  p95 %4d ms  slowest %4d ms  processor p95 %4d ms  (%d rows)%n",
        name,
        times[ASKED / 2],
        times[ASKED * 95 / 100],
        times[ASKED - 1],
        processor[ASKED * 95 / 100],
        found);
    return told;
  }

  private static AuditCriteria of(
      String actor, String act, String subject, String words, String address) {
    return new AuditCriteria(
        null,
        null,
        actor,
        act,
        subject,
        address == null ? null : Outcome.REFUSED,
        null,
        address,
        words);
  }
}
