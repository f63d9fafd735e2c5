package cn.tax12366.sms.demo;

import cn.tax12366.sms.demo.DemoTaxpayer.Filing;
import cn.tax12366.sms.demo.DemoTaxpayer.Subscription;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/**
 * Makes the taxpayers of the demo province, region by region, always the same ones.
 *
 * <p>None of them can be anybody's: organisation codes begin with FX, identity numbers name a
 * county that does not exist and a birth in 1900, names begin with 示例, 样本 or 演示, and phones have
 * prefixes no carrier has been given (154, 164, 194).
 */
final class DemoTaxpayers implements Iterator<DemoTaxpayer> {

  /** The deadline that the demo stands three working days before. */
  static final LocalDate DEADLINE = LocalDate.of(2026, 12, 15);

  private static final LocalDate LAST_DEADLINE = LocalDate.of(2026, 10, 26);
  private static final long SEED = 12366;
  private static final String[] PREFIXES = {"154", "164", "194"};
  private static final String[] BEGINNINGS = {"示例", "样本", "演示"};
  private static final String[] FIRST = "华东新天金宏瑞恒盛永德安和康泰福兴旺达".split("");
  private static final String[] SECOND = "晨光源丰业通海川林峰远成信义仁智礼祥".split("");
  private static final String[] COMPANIES = {
    "商贸有限公司", "建材有限公司", "食品有限公司", "机电设备有限公司", "农业科技有限公司", "物流有限公司", "服饰有限公司", "咨询服务有限公司"
  };
  private static final String[] HOUSEHOLDS = {
    "商行", "便利店", "五金店", "小吃店", "服装店", "粮油店", "修理部", "文具店"
  };

  /** Eight digits of a phone stay below 9999 0000, where the simulator keeps its special cases. */
  private static final long PHONES = 99_990_000L;

  /** How many the table of regions has in all. */
  private static final int IN_THE_TABLE = 20_000;

  private final Iterator<Region> regions = Regions.all().iterator();
  private final int taxpayers;
  private Region region;
  private int leftInRegion;
  private int made;
  private int phones;
  private int identities;
  private String agentPhone;
  private int agentsLeft;
  private SplittableRandom random;

  DemoTaxpayers() {
    this(IN_THE_TABLE);
  }

  /**
   * @param taxpayers about so many, shared out among the regions as in the table; at most
   *     1,000,000, for which there are numbers
   */
  DemoTaxpayers(int taxpayers) {
    this.taxpayers = taxpayers;
    advance();
  }

  @Override
  public boolean hasNext() {
    return leftInRegion > 0;
  }

  @Override
  public DemoTaxpayer next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The demo province has no more taxpayers");
    }
    random = new SplittableRandom(SEED * 1_000_003 + made);
    boolean company = chance(60);
    meetAgent();
    boolean agent = agentsLeft > 0;
    String number = number(company);
    String name = name(company);
    String phone = agent ? agentPhone : nextPhone();
    String second = !agent && company && chance(20) ? nextPhone() : null;
    DemoTaxpayer taxpayer =
        new DemoTaxpayer(
            number,
            name,
            company,
            inCharge(),
            phone,
            agent,
            second,
            agent ? Subscription.OPEN : subscription(),
            filings(company));
    agentsLeft = Math.max(0, agentsLeft - 1);
    made++;
    leftInRegion--;
    advance();
    return taxpayer;
  }

  private void advance() {
    while (leftInRegion == 0 && regions.hasNext()) {
      region = regions.next();
      leftInRegion = (int) ((long) region.taxpayers() * taxpayers / IN_THE_TABLE);
      agentsLeft = 0;
    }
  }

  /** Now and then an agent's two to four clients follow one another. */
  private void meetAgent() {
    if (agentsLeft == 0 && leftInRegion >= 4 && chance(9)) {
      agentsLeft = 2 + random.nextInt(3);
      agentPhone = nextPhone();
    }
  }

  /** The one taxpayer in ten among the households that still has the number of its owner. */
  private String number(boolean company) {
    if (!company && chance(10)) {
      int n = identities++;
      String born = "1900%02d%02d".formatted(n / 1000 / 28 + 1, n / 1000 % 28 + 1);
      return CheckDigits.identity("410199" + born + "%03d".formatted(n % 1000)) + "00";
    }
    String organisation = CheckDigits.organisation("FX%06d".formatted(made));
    return CheckDigits.creditCode((company ? "91" : "92") + region.code() + organisation);
  }

  private String name(boolean company) {
    return pick(BEGINNINGS)
        + region.name().substring(0, 2)
        + pick(FIRST)
        + pick(SECOND)
        + pick(company ? COMPANIES : HOUSEHOLDS);
  }

  private AuthorityCode inCharge() {
    List<AuthorityCode> units = region.inCharge();
    return units.get(made % units.size());
  }

  /** No phone twice: the multiplier has no divisor in common with the number of phones. */
  private String nextPhone() {
    int n = phones++;
    return PREFIXES[n % 3] + "%08d".formatted((n * 48_271L + 10_131_013L) % PHONES);
  }

  /** 65 % of all have opened the service; agents always have, so the others a little less. */
  private Subscription subscription() {
    int draw = random.nextInt(1000);
    if (draw < 543) {
      return Subscription.OPEN;
    }
    return draw < 608 ? Subscription.CANCELLED : Subscription.NEVER_ASKED;
  }

  private List<Filing> filings(boolean company) {
    List<Filing> filings = new ArrayList<>();
    LocalDate filed = chance(60) ? LocalDate.of(2026, 12, 1).plusDays(random.nextInt(9)) : null;
    if (chance(70)) {
      filings.add(new Filing("10101", "增值税", "202611", DEADLINE, filed));
      if (company && chance(50)) {
        filings.add(new Filing("10106", "个人所得税", "202611", DEADLINE, filed));
      }
    } else {
      filings.add(new Filing("10101", "增值税", "2026Q3", LAST_DEADLINE, lastQuarter()));
    }
    if (company) {
      filings.add(new Filing("10104", "企业所得税", "2026Q3", LAST_DEADLINE, lastQuarter()));
    }
    return filings;
  }

  /** Of the last quarter 85 % were filed in time, 5 % late and 10 % not at all. */
  private LocalDate lastQuarter() {
    int draw = random.nextInt(100);
    if (draw < 85) {
      return LocalDate.of(2026, 10, 9).plusDays(random.nextInt(18));
    }
    return draw < 90 ? LAST_DEADLINE.plusDays(1 + random.nextInt(20)) : null;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
