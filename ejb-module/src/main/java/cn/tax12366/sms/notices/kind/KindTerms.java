package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a version of a kind says.
 *
 * @param nameZh what people call it, 1 to 20 characters
 * @param nameEn the same in English, 1 to 40 characters
 * @param subscription the service a phone must have open to get it; empty where none is asked for
 * @param onePerPhone whether a phone of several taxpayers gets one message for all of them
 * @param mostSegments short messages that one message may take, 1 to 10
 * @param longestDays for how many days one may be let go out, counted from its submission, 1 to 60
 * @param inUse false ends the kind on the day from which this version holds
 * @param validFrom first day
 */
public record KindTerms(
    String nameZh,
    String nameEn,
    Optional<SubscriptionKind> subscription,
    boolean onePerPhone,
    int mostSegments,
    int longestDays,
    boolean inUse,
    LocalDate validFrom) {

  static final int LONGEST_NAME_ZH = 20;
  static final int LONGEST_NAME_EN = 40;
  static final int MOST_SEGMENTS = 10;
  static final int LONGEST_DAYS = 60;

  /**
   * The same in one spelling.
   *
   * @throws KindTermsUnfit naming what does not fit
   */
  KindTerms fit(NoticeNature nature) {
    String zh = nameZh == null ? "" : nameZh.strip();
    String en = nameEn == null ? "" : nameEn.strip();
    require(zh.length() >= 1 && zh.length() <= LONGEST_NAME_ZH, "name-zh", nameZh);
    require(en.length() >= 1 && en.length() <= LONGEST_NAME_EN, "name-en", nameEn);
    require(mostSegments >= 1 && mostSegments <= MOST_SEGMENTS, "segments", mostSegments);
    require(longestDays >= 1 && longestDays <= LONGEST_DAYS, "days", longestDays);
    require(validFrom != null, "valid-from", "");
    // An office that tells its own people something asks nobody whether he wants to know.
    require(
        nature != NoticeNature.INTERNAL || subscription.isEmpty(),
        "subscription",
        subscription.map(Enum::name).orElse(""));
    return new KindTerms(
        zh, en, subscription, onePerPhone, mostSegments, longestDays, inUse, validFrom);
  }

  private static void require(boolean fits, String what, Object given) {
    if (!fits) {
      throw new KindTermsUnfit(what, given);
    }
  }
}
