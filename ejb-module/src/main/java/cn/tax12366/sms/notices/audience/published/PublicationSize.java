package cn.tax12366.sms.notices.audience.published;

/** How large the audience of a publication is. */
public final class PublicationSize {

  private final int messages;
  private final int people;
  private final int phones;
  private final String lowestUnit;

  PublicationSize(int messages, int people, int phones, String lowestUnit) {
    this.messages = messages;
    this.people = people;
    this.phones = phones;
    this.lowestUnit = lowestUnit;
  }

  public int getMessages() {
    return messages;
  }

  /** Taxpayers, or members of the staff. */
  public int getPeople() {
    return people;
  }

  public int getPhones() {
    return phones;
  }

  /**
   * Code of the lowest unit whose area has all of them: it may issue the publication, or any unit
   * above it (reading A11). Null where there is nobody.
   */
  public String getLowestUnit() {
    return lowestUnit;
  }
}
