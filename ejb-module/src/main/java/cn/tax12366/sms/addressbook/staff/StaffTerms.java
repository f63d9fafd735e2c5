package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Objects;

/**
 * What is kept of a person but code and phone.
 *
 * @param name 2–40 characters, the person's own name
 * @param unit in which the person serves
 * @param department null for one that the regulation does not name
 * @param post such as 科长, at most 40 characters; null or blank for none
 */
public record StaffTerms(String name, AuthorityCode unit, DepartmentKind department, String post) {

  private static final int SHORTEST_NAME = 2;
  static final int LONGEST_NAME = 40;
  static final int LONGEST_POST = 40;

  public StaffTerms {
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * The same without what surrounds the words.
   *
   * @throws StaffNameUnfit if the name is too short, too long or no name
   * @throws StaffPostUnfit if the post is too long or has control characters
   */
  StaffTerms fit() {
    String chosen = name == null ? "" : name.strip();
    if (chosen.codePointCount(0, chosen.length()) < SHORTEST_NAME
        || chosen.length() > LONGEST_NAME
        || isUnprintable(chosen)
        || chosen.codePoints().noneMatch(Character::isLetter)) {
      throw new StaffNameUnfit(SHORTEST_NAME, LONGEST_NAME);
    }
    String held = post == null || post.isBlank() ? null : post.strip();
    if (held != null && (held.length() > LONGEST_POST || isUnprintable(held))) {
      throw new StaffPostUnfit(LONGEST_POST);
    }
    return new StaffTerms(chosen, unit, department, held);
  }

  private static boolean isUnprintable(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
