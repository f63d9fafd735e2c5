package cn.tax12366.sms.acceptance.kit;

import cn.tax12366.smsc.Ledger.DestAndText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        expected(data, "14103", 5, ending, "p.reachable"),
        expected(data, "14103", 5, ending, VOID),
        shown);
  }

  private static Map<DestAndText, Integer> zhengzhou(
      StoppedData data, DemoAccounts accounts, String phones) {
    String owner = DemoAccounts.ZHENGZHOU_OPERATOR;
    return expected(data, "14101", 7, accounts.unit(owner) + accounts.realName(owner), phones);
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

  /** A taxpayer who answers a phone, and what he has not filed. */
  private static final class Client {

    private final String authority;
    private final long id;
    private final String name;
    private final List<String> taxes = new ArrayList<>();

    private Client(String authority, long id, String name) {
      this.authority = authority;
      this.id = id;
      this.name = name;
    }
  }

  /**
   * @param region the first digits of the codes of its authorities, such as {@code 14101}
   * @param digits how many digits of an authority say to which notice its taxpayers belong
   * @param ending unit and real name of the officer in whose name they go (R10.3c)
   * @param phones which of the phones p
   */
  private static Map<DestAndText, Integer> expected(
      StoppedData data, String region, int digits, String ending, String phones) {
    Map<List<String>, Map<Long, Client>> clients = new LinkedHashMap<>();
    for (List<String> row :
        data.rows(
            """
            select p.phone, t.authority_code, t.id, t.name, o.tax_name
              from taxpayer t, taxpayer_phone p, subscription s, filing_obligation o
             where t.authority_code like '%s%%'
               and o.taxpayer_id = t.id and o.due_date = date '2026-12-15' and not o.filed
               and p.taxpayer_id = t.id and %s
               and s.phone = p.phone and s.kind = 'FILING_REMINDER' and s.open
             order by t.id, o.tax_code
            """
                .formatted(region, phones))) {
      long id = Long.parseLong(row.get(2));
      clients
          .computeIfAbsent(
              List.of(row.get(0), row.get(1).substring(0, digits)), any -> new TreeMap<>())
          .computeIfAbsent(id, any -> new Client(row.get(1), id, row.get(3)))
          .taxes
          .add(row.get(4));
    }
    Map<DestAndText, Integer> expected = new LinkedHashMap<>();
    clients.forEach(
        (phone, all) ->
            expected.merge(
                new DestAndText(data.phone(phone.get(0)), text(all.values(), ending)),
                1,
                Integer::sum));
    return expected;
  }

  /** One message to all of them: the one of the first unit in front, the others as they came. */
  private static String text(Collection<Client> clients, String ending) {
    List<Client> ordered = new ArrayList<>(clients);
    Client first =
        ordered.stream()
            .min(
                Comparator.comparing((Client client) -> client.authority)
                    .thenComparing(client -> client.id))
            .orElseThrow();
    ordered.remove(first);
    ordered.add(0, first);
    List<String> names = ordered.stream().map(client -> client.name).distinct().toList();
    List<String> taxes =
        ordered.stream().flatMap(client -> client.taxes.stream()).distinct().toList();
    return "【河南税务】%s：12月征期您的%s尚未申报，截止12月15日。不再提醒请回QX。%s"
        .formatted(
            shortened(names, ordered.size(), 30, "户"),
            shortened(taxes, taxes.size(), 40, "项"),
            ending);
  }

  /** All of them where they fit, otherwise the first that do and how many there are. */
  private static String shortened(List<String> words, int count, int room, String measure) {
    String all = String.join("、", words);
    if (words.size() == count && all.length() <= room) {
      return all;
    }
    for (int some = words.size(); some > 0; some--) {
      all = String.join("、", words.subList(0, some)) + "等" + count + measure;
      if (all.length() <= room) {
        return all;
      }
    }
    return all;
  }
}
