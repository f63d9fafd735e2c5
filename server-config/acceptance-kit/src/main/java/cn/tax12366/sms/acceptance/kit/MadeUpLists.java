package cn.tax12366.sms.acceptance.kit;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lists of taxpayers that do not exist, in the county {@value #COUNTY} (杞县), where the demo has no
 * reminder rule. Their organisation codes begin with FX6, which the demo itself does not use.
 */
public final class MadeUpLists {

  /** The code of the unit in charge. */
  public static final String COUNTY = "14102210000";

  /** The code of a unit in charge whose area has the demo's reminder rule. */
  public static final String COUNTY_WITH_RULE = "14101020000";

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private MadeUpLists() {}

  /** So many taxpayers with a phone each, as the API takes them. */
  public static Stream<String> taxpayers(int count) {
    return IntStream.range(0, count).mapToObj(MadeUpLists::taxpayer);
  }

  /** A filing of each of these taxpayers, not yet made. */
  public static Stream<String> filings(int count) {
    return IntStream.range(0, count).mapToObj(MadeUpLists::filing);
  }

  /** The i-th taxpayer alone. */
  public static String taxpayer(int i) {
    return "{\"taxpayerNumber\":\"%s\",\"name\":\"示例杞县第%d商行\",\"kind\":\"HOUSEHOLD\",\"authorityCode\":\"%s\",\"filingAgentPhone\":\"%s\"}"
        .formatted(number(i), i, COUNTY, phone(i));
  }

  /**
   * The i-th taxpayer in {@value #COUNTY_WITH_RULE} (中原区 of Zhengzhou), whose phone wants
   * reminders: with its filing not made, the demo's rule reminds it.
   */
  public static String taxpayerToRemind(int i) {
    return "{\"taxpayerNumber\":\"%s\",\"name\":\"示例中原第%d商行\",\"kind\":\"HOUSEHOLD\",\"authorityCode\":\"%s\",\"filingAgentPhone\":\"%s\",\"subscribed\":true}"
        .formatted(number(i), i, COUNTY_WITH_RULE, phone(i));
  }

  /** The phone of the i-th. */
  public static String phone(int i) {
    return "164%08d".formatted(i);
  }

  /** The filing of the i-th alone. */
  public static String filing(int i) {
    return "{\"taxpayerNumber\":\"%s\",\"taxCode\":\"10101\",\"taxName\":\"增值税\",\"period\":\"202611\",\"dueDate\":\"2026-12-15\",\"filed\":false}"
        .formatted(number(i));
  }

  /** The unified social credit code of the i-th, from 0 to 399,999, with its check characters. */
  public static String number(int i) {
    String organisation = "FX%06d".formatted(600_000 + i);
    int sum = 0;
    for (int k = 0; k < 8; k++) {
      sum += Character.digit(organisation.charAt(k), 36) * ORGANISATION_WEIGHTS[k];
    }
    int check = 11 - sum % 11;
    return checked("92410221" + organisation + (check == 10 ? "X" : String.valueOf(check % 11)));
  }

  private static String checked(String seventeen) {
    int sum = 0;
    int weight = 1;
    for (char c : seventeen.toCharArray()) {
      sum += ALPHABET.indexOf(c) * weight;
      weight = weight * 3 % 31;
    }
    return seventeen + ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
