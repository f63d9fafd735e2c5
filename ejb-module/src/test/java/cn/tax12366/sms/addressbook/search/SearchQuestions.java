package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.shared.AnswerTimes;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * What people ask the address book, each kind of question with 10 other words to warm up and then
 * with 100.
 */
public final class SearchQuestions {

  private static final int ASKED = 100;
  private static final int TO_WARM_UP = 10;

  /**
   * A taxpayer of those that are searched.
   *
   * @param name of ten characters or more, its place among the first four
   * @param trade a part of names that many have
   */
  public record Known(String name, String trade, String number, PhoneNumber phone) {}

  private final TaxpayerSearch search;
  private final IntFunction<Known> known;
  private final int taxpayers;

  /**
   * @param known one of them for each number below 1,000,000
   * @param taxpayers how many there are
   */
  public SearchQuestions(TaxpayerSearch search, IntFunction<Known> known, int taxpayers) {
    this.search = search;
    this.known = known;
    this.taxpayers = taxpayers;
  }

  /** Asks all of them about an area, in the name of whoever is the caller now. */
  public void ask(AuthorityCode unit) {
    ask(unit, "name, two characters", i -> words(unit, known(i).name().substring(2, 4)));
    ask(unit, "name, four characters", i -> words(unit, known(i).name().substring(2, 6)));
    ask(unit, "name, whole", i -> words(unit, known(i).name()));
    ask(unit, "name, legal form", i -> words(unit, "有限公司"));
    ask(unit, "name, trade", i -> words(unit, known(i).trade()));
    ask(unit, "name, none has it", i -> words(unit, known(i).name().substring(3, 4) + "饕餮"));
    ask(unit, "initials, two", i -> words(unit, initials(i, 2)));
    ask(unit, "initials, three", i -> words(unit, initials(i, 3)));
    ask(unit, "initials, five", i -> words(unit, initials(i, 5)));
    ask(unit, "initials, none has it", i -> words(unit, "qqxxqq" + (char) ('a' + i % 26)));
    ask(unit, "number, whole", i -> words(unit, known(i).number()));
    ask(unit, "number, its beginning", i -> words(unit, known(i).number().substring(0, 14)));
    ask(unit, "number, four digits", i -> words(unit, known(i).number().substring(0, 4)));
    ask(unit, "phone", i -> phone(unit, known(i).phone()));
    ask(unit, "all, first page", i -> TaxpayerCriteria.of(unit, 0, 25));
    ask(unit, "all, any page", i -> TaxpayerCriteria.of(unit, i % taxpayers, 25));
    ask(unit, "without phone, first page", i -> reach(unit, Reach.WITHOUT_PHONE));
    ask(unit, "bad phone, first page", i -> reach(unit, Reach.BAD_PHONE));
    ask(unit, "unconfirmed, first page", i -> reach(unit, Reach.UNCONFIRMED));
  }

  private Known known(int i) {
    return known.apply(i);
  }

  private static TaxpayerCriteria words(AuthorityCode unit, String words) {
    return new TaxpayerCriteria(unit, words, null, null, null, null, 0, 25);
  }

  private static TaxpayerCriteria phone(AuthorityCode unit, PhoneNumber phone) {
    return new TaxpayerCriteria(unit, null, phone, null, null, null, 0, 25);
  }

  private static TaxpayerCriteria reach(AuthorityCode unit, Reach reach) {
    return new TaxpayerCriteria(unit, null, null, null, null, reach, 0, 25);
  }

  private String initials(int i, int letters) {
    return Initials.of(known(i).name()).substring(2, 2 + letters).replaceAll("[0-9]", "x");
  }

  private void ask(AuthorityCode unit, String what, IntFunction<TaxpayerCriteria> question) {
    SplittableRandom random = new SplittableRandom(12366);
    AnswerTimes.tell(
        unit + " " + what,
        TO_WARM_UP,
        ASKED,
        i -> search.find(question.apply(random.nextInt(1_000_000))).total());
  }
}
