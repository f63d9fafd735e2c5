package cn.tax12366.sms.addressbook.group;

/** What a group can be called, and what can be said of it. */
final class GroupTexts {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PURPOSE = 200;

  private GroupTexts() {}

  /**
   * @return the name without spaces around it
   * @throws GroupNameUnfit if it is empty, too long, or has control characters
   */
  static String name(String written) {
    String name = written == null ? "" : written.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || hasControls(name)) {
      throw new GroupNameUnfit(LONGEST_NAME);
    }
    return name;
  }

  /**
   * @return the purpose without spaces around it; null for none
   * @throws GroupPurposeUnfit if it is too long, or has control characters
   */
  static String purpose(String written) {
    String purpose = written == null ? "" : written.strip();
    if (purpose.length() > LONGEST_PURPOSE || hasControls(purpose)) {
      throw new GroupPurposeUnfit(LONGEST_PURPOSE);
    }
    return purpose.isEmpty() ? null : purpose;
  }

  private static boolean hasControls(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }
}
