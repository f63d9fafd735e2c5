package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.portal.SoughtNumbers;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.MalformedPhoneNumber;
import cn.tax12366.sms.shared.PhoneNumber;

/**
 * What narrows a list of the address book, as it stands in the address of its page. Of a phone that
 * is looked for only a word stands there (S21).
 */
public abstract class PeopleFilter {

  private SoughtNumbers numbers;
  private String unit;
  private String words;
  private String number;

  /** For the container. */
  protected PeopleFilter() {}

  protected PeopleFilter(SoughtNumbers numbers) {
    this.numbers = numbers;
  }

  /** What is looked for, but for a phone: that is not written back into the page (S21). */
  public String getTyped() {
    return words;
  }

  /** What a person has typed: a phone goes by its word from here on, all else as it stands. */
  public void setTyped(String typed) {
    number = typed == null ? number : null;
    words = typed;
    if (typed != null) {
      try {
        number = numbers.wordFor(PhoneNumber.of(typed));
        words = null;
      } catch (MalformedPhoneNumber noPhone) {
        // Then it is a number or code, a name or initials.
      }
    }
  }

  /** The phone that is looked for; null for all, and for a word of another session. */
  public PhoneNumber getSought() {
    return number == null ? null : numbers.of(number).orElse(null);
  }

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /**
   * The unit whose area is meant.
   *
   * @param usual where none was chosen
   */
  public AuthorityCode areaOr(AuthorityCode usual) {
    return unit == null ? usual : AuthorityCode.of(unit);
  }

  /** The beginning of a number or code, a part of a name or of its initials; null for all. */
  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** The word under which the session keeps the phone that is looked for; null for all. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  /** Whether anything narrows the list. */
  public boolean isNarrow() {
    return unit != null || words != null || number != null;
  }
}
