package cn.tax12366.sms.integration.list;

import java.text.Normalizer;
import java.util.Locale;

/** Headings as they are compared. */
public final class Headings {

  /** The traditional characters that occur in headings, and their simplified forms. */
  private static final String TRADITIONAL =
      "納稅識別號統會稱單類機關碼屬務財負責辦員徵項種報狀態開電話舊間聯繫業證現與稱錄戶註銷簡額發來編領購價刪執應終經達點標數請門進";

  private static final String SIMPLIFIED =
      "纳税识别号统会称单类机关码属务财负责办员征项种报状态开电话旧间联系业证现与称录户注销简额发来编领购价删执应终经达点标数请门进";

  private Headings() {}

  /**
   * Half width, lower case, simplified, without brackets, letters and digits only: {@code ＊納稅人 識別號}
   * → 纳税人识别号.
   */
  public static String plain(String heading) {
    StringBuilder plain = new StringBuilder(heading.length());
    Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("\\([^)]*\\)", "")
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Headings::simplified)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int simplified(int character) {
    int index = TRADITIONAL.indexOf(character);
    return index < 0 ? character : SIMPLIFIED.charAt(index);
  }
}
