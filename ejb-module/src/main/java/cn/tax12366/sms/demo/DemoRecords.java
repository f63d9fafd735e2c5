package cn.tax12366.sms.demo;

import static cn.tax12366.sms.integration.list.ListContent.FIXED_ASSESSMENTS;
import static cn.tax12366.sms.integration.list.ListContent.INVOICE_QUOTAS;
import static cn.tax12366.sms.integration.list.ListField.ASSESSED_TAX;
import static cn.tax12366.sms.integration.list.ListField.BELOW_THRESHOLD;
import static cn.tax12366.sms.integration.list.ListField.EFFECTIVE_FROM;
import static cn.tax12366.sms.integration.list.ListField.EFFECTIVE_TO;
import static cn.tax12366.sms.integration.list.ListField.ENDED_ON;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_KIND;
import static cn.tax12366.sms.integration.list.ListField.MONTHLY_QUOTA;
import static cn.tax12366.sms.integration.list.ListField.OBTAINING_METHOD;
import static cn.tax12366.sms.integration.list.ListField.QUOTA_AT_ONCE;
import static cn.tax12366.sms.integration.list.ListField.QUOTA_HELD;
import static cn.tax12366.sms.integration.list.ListField.RATE;
import static cn.tax12366.sms.integration.list.ListField.SINGLE_LIMIT;
import static cn.tax12366.sms.integration.list.ListField.TAX_NAME;
import static cn.tax12366.sms.integration.list.ListField.TURNOVER;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the collection system records of the demo's taxpayers: of most of one county, and of a few
 * elsewhere, as the lists in which it delivers that. Always the same.
 *
 * <p>What stands in them follows from who has it, not from chance alone, so that every case a
 * reader may want to see is there several times: paid in part, not at all, late, put off; an
 * invoice void, red or lost; an application that waits for papers, and one that waits too long.
 * Nobody whose return is still due is given more time for it: whom the demo reminds stays the same.
 */
final class DemoRecords {

  /** The county of which most is known. */
  private static final String COUNTY = Regions.JINSHUI;

  /** Elsewhere one in so many. */
  private static final int ELSEWHERE = 250;

  /** Of the county, one in so many has nothing. */
  private static final int WITHOUT = 6;

  private static final long SEED = 20_261_210;

  /** Under this turnover of a month nothing is taxed (未达起征点). */
  private static final int THRESHOLD = 20_000;

  private static final int RATE_IN_PERCENT = 3;
  private static final int THOUSAND = 1_000;

  private final DemoRows rows = new DemoRows();
  private final DemoPayments payments = new DemoPayments(rows);
  private final DemoInvoices invoices = new DemoInvoices(rows);
  private final DemoApplications applications = new DemoApplications(rows);
  private int companies;
  private int households;

  private DemoRecords() {}

  /** The rows of each list, in the order in which they come. */
  static Map<ListContent, List<ListRow>> lists() {
    DemoRecords records = new DemoRecords();
    Map<String, Region> regions = Regions.byCode();
    String county = "1" + COUNTY;
    int made = 0;
    DemoTaxpayers all = new DemoTaxpayers();
    while (all.hasNext()) {
      DemoTaxpayer each = all.next();
      made++;
      String unit = each.authority().digits();
      if (unit.startsWith(county) ? made % WITHOUT != 0 : made % ELSEWHERE == 0) {
        // Units of a county begin with its seven digits.
        records.of(each, regions.get(unit.substring(1, 7)), new SplittableRandom(SEED + made));
      }
    }
    return Collections.unmodifiableMap(records.rows.all());
  }

  private void of(DemoTaxpayer taxpayer, Region region, SplittableRandom random) {
    if (taxpayer.company()) {
      company(taxpayer, companies++, random);
    } else {
      household(taxpayer, households++, random);
    }
    payments.extension(taxpayer);
    applications.of(taxpayer, region, random);
  }

  private void company(DemoTaxpayer taxpayer, int n, SplittableRandom random) {
    if (n % 2 == 0) {
      payments.owes(taxpayer, BigDecimal.valueOf(random.nextInt(10_000, 5_000_001), 2));
    }
    if (n % 3 != 2) {
      quota(taxpayer, "增值税专用发票", n % 4 == 0 ? "1000000.00" : "100000.00", "25", "验旧供新");
    }
    if (n % 3 == 0) {
      invoices.ofCompany(taxpayer, random);
    }
  }

  /** Seven in ten pay by a fixed assessment, for a year. */
  private void household(DemoTaxpayer taxpayer, int n, SplittableRandom random) {
    if (n % 10 < 7) {
      int turnover = random.nextInt(5, 101) * THOUSAND;
      boolean ended = n % 20 == 3;
      assessment(taxpayer, turnover, "2026-01-01", ended ? "2026-09-30" : null);
      if (ended) {
        turnover += 20 * THOUSAND;
        assessment(taxpayer, turnover, "2026-10-01", null);
      }
      if (n % 2 == 1 && turnover >= THRESHOLD) {
        payments.owes(taxpayer, tax(turnover));
      }
    }
    if (n % 4 == 0) {
      quota(taxpayer, "通用定额发票", "100.00", "100", "批量供应");
      invoices.ofHousehold(taxpayer, random);
    }
  }

  private void assessment(DemoTaxpayer taxpayer, int turnover, String from, String endedOn) {
    boolean below = turnover < THRESHOLD;
    rows.add(FIXED_ASSESSMENTS, taxpayer)
        .with(TAX_NAME, "增值税")
        .with(TURNOVER, turnover + ".00")
        .with(RATE, String.valueOf(RATE_IN_PERCENT))
        .with(ASSESSED_TAX, below ? "0.00" : tax(turnover).toPlainString())
        .with(EFFECTIVE_FROM, from)
        .with(EFFECTIVE_TO, "2026-12-31")
        .with(ENDED_ON, endedOn)
        .with(BELOW_THRESHOLD, below ? "是" : "否");
  }

  private static BigDecimal tax(int turnover) {
    return BigDecimal.valueOf((long) turnover * RATE_IN_PERCENT, 2);
  }

  private void quota(
      DemoTaxpayer taxpayer, String kind, String limit, String monthly, String method) {
    rows.add(INVOICE_QUOTAS, taxpayer)
        .with(INVOICE_KIND, kind)
        .with(SINGLE_LIMIT, limit)
        .with(MONTHLY_QUOTA, monthly)
        .with(QUOTA_AT_ONCE, monthly)
        .with(QUOTA_HELD, monthly)
        .with(OBTAINING_METHOD, method)
        .with(EFFECTIVE_FROM, "2026-01-01");
  }
}
