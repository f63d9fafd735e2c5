package cn.tax12366.sms.acceptance.kit;

import cn.tax12366.smsc.Ledger.DestAndText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a filing reminder of the demo must reach and what it must say, worked out from the lists
 * alone and not from the platform's notices: whoever has not filed what is due on 15 December, once
 * for each phone that has the service open (R7.5a).
 *
 * <p>A phone that a carrier calls void is left out from then on (R7.2e), and how many of its
 * messages have gone by then is chance.
 */
public final class Reminders {

  private static final String VOID = "not p.reachable and p.void_code is not null";

  private Reminders() {}

  /**
   * Those of Zhengzhou, which has the one standing rule.
   *
   * @return every message, and how often its phone must be shown it: once
   */
  public static Map<DestAndText, Integer> ofZhengzhou(StoppedData data, DemoAccounts accounts) {
    Map<DestAndText, Integer> all = new LinkedHashMap<>(zhengzhou(data, accounts, "p.reachable"));
    all.putAll(zhengzhou(data, accounts, VOID));
    return all;
  }

  /**
   * Those of Zhengzhou, without what was not shown to phones that a carrier has called void.
   *
   * @param shown by the carrier, of these reminders and any others
   */
  public static Map<DestAndText, Integer> ofZhengzhou(
      StoppedData data, DemoAccounts accounts, Map<DestAndText, Integer> shown) {
    return withShown(
        zhengzhou(data, accounts, "p.reachable"), zhengzhou(data, accounts, VOID), shown);
  }

  /** Those of Luoyang, if its operator prepares one by hand; likewise. */
  public static Map<DestAndText, Integer> ofLuoyang(
      StoppedData data, DemoAccounts accounts, Map<DestAndText, Integer> shown) {
    String author = DemoAccounts.LUOYANG_OPERATOR;
    String ending = accounts.unit(author) + accounts.realName(author);
    return withShown(
        expected(data, "14103", ending, "p.reachable"),
        expected(data, "14103", ending, VOID),
        shown);
  }

  private static Map<DestAndText, Integer> zhengzhou(
      StoppedData data, DemoAccounts accounts, String phones) {
    String owner = DemoAccounts.ZHENGZHOU_OPERATOR;
    return expected(data, "14101", accounts.unit(owner) + accounts.realName(owner), phones);
  }

  private static Map<DestAndText, Integer> withShown(
      Map<DestAndText, Integer> reachable,
      Map<DestAndText, Integer> calledVoid,
      Map<DestAndText, Integer> shown) {
    Map<DestAndText, Integer> expected = new LinkedHashMap<>(reachable);
    calledVoid.forEach(
        (message, times) -> {
          if (shown.containsKey(message)) {
            expected.put(message, times);
          }
        });
    return expected;
  }

  /**
   * @param region the first digits of the codes of its authorities, such as {@code 14101}
   * @param ending unit and real name of the officer in whose name they go (R10.3c)
   * @param phones which of the phones p
   */
  private static Map<DestAndText, Integer> expected(
      StoppedData data, String region, String ending, String phones) {
    Map<List<String>, String> taxes = new LinkedHashMap<>();
    for (List<String> row :
        data.rows(
            """
            select p.phone, t.number, t.name, o.tax_name
              from taxpayer t, taxpayer_phone p, subscription s, filing_obligation o
             where t.authority_code like '%s%%'
               and o.taxpayer_id = t.id and o.due_date = date '2026-12-15' and not o.filed
               and p.taxpayer_id = t.id and %s
               and s.phone = p.phone and s.kind = 'FILING_REMINDER' and s.open
             order by o.tax_code
            """
                .formatted(region, phones))) {
      taxes.merge(row.subList(0, 3), row.get(3), (first, next) -> first + "、" + next);
    }
    Map<DestAndText, Integer> expected = new LinkedHashMap<>();
    taxes.forEach(
        (who, which) ->
            expected.merge(
                new DestAndText(
                    data.phone(who.get(0)),
                    "【河南税务】%s：12月征期您的%s尚未申报，截止12月15日。不再提醒请回QX。%s"
                        .formatted(who.get(2), which, ending)),
                1,
                Integer::sum));
    return expected;
  }
}
