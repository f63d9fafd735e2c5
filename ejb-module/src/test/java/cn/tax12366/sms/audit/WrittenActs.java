package cn.tax12366.sms.audit;

import cn.tax12366.sms.audit.AuditEntries.Actor;
import cn.tax12366.sms.audit.Names.Named;
import java.time.Instant;
import javax.sql.DataSource;

/** Entries as the trail writes them, for tests of what is made of them. */
public final class WrittenActs {

  private static final Named CLERK =
      new Named("王演示", "14101050000", "金水区税务局", "/14100000000/14101000000/14101050000/");

  private final AuditEntries entries;

  public WrittenActs(DataSource dataSource) {
    entries = new AuditEntries(dataSource);
  }

  /** A name is changed from 张示例 to another one, by a clerk of 金水区. */
  public void rename(Instant at, String officer) {
    entries.add(
        at,
        new Actor("14101050001", null, CLERK, "192.0.2.7"),
        Entry.of("officer.placed", "officer:" + officer)
            .detail("OPERATOR -> APPROVER")
            .change("roles", "OPERATOR", "APPROVER"),
        "张示例");
  }

  public void platform(Instant at, String act) {
    entries.add(at, new Actor("system", null, null, null), Entry.of(act, "notice:17"), null);
  }
}
