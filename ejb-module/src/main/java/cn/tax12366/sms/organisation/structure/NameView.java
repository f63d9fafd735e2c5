package cn.tax12366.sms.organisation.structure;

import java.time.LocalDate;

/** A name that a unit had, or has. */
public final class NameView {

  private final String name;
  private final String shortName;
  private final LocalDate from;
  private final LocalDate to;

  NameView(String name, String shortName, LocalDate from, LocalDate to) {
    this.name = name;
    this.shortName = shortName;
    this.from = from;
    this.to = to;
  }

  public String getName() {
    return name;
  }

  public String getShortName() {
    return shortName;
  }

  public LocalDate getFrom() {
    return from;
  }

  /** The last day; null for the present name of a unit in force. */
  public LocalDate getTo() {
    return to;
  }
}
