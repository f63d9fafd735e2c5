package cn.tax12366.sms.notices.audience;

/** How large an audience is. */
public final class AudienceSize {

  private final int messages;
  private final int taxpayers;
  private final int phones;

  AudienceSize(int messages, int taxpayers, int phones) {
    this.messages = messages;
    this.taxpayers = taxpayers;
    this.phones = phones;
  }

  /** One per phone, or one per taxpayer and phone, as the kind of reminders says. */
  public int getMessages() {
    return messages;
  }

  public int getTaxpayers() {
    return taxpayers;
  }

  public int getPhones() {
    return phones;
  }
}
