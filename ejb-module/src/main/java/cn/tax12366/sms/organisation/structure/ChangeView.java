package cn.tax12366.sms.organisation.structure;

import java.time.Instant;
import java.time.LocalDate;

/** One change of a unit as people see it. */
public final class ChangeView {

  private final RecordedChange change;
  private final String formerPlace;
  private final String place;
  private final String by;

  ChangeView(RecordedChange change, String formerPlace, String place, String by) {
    this.change = change;
    this.formerPlace = formerPlace;
    this.place = place;
    this.by = by;
  }

  public RecordedChange.Act getAct() {
    return change.act();
  }

  /** The day on which it took effect. */
  public LocalDate getDay() {
    return change.day();
  }

  /** The unit above before it; null where there was none. */
  public String getFormerPlace() {
    return formerPlace;
  }

  /** The unit above afterwards; of a unit that was closed its successor. */
  public String getPlace() {
    return place;
  }

  /** Null for a unit that was founded. */
  public String getFormerName() {
    return change.formerName();
  }

  public String getName() {
    return change.name();
  }

  public String getFormerShortName() {
    return change.formerShortName();
  }

  public String getShortName() {
    return change.shortName();
  }

  /** True if county functions were given or taken. */
  public boolean isFunctionsChanged() {
    return change.formerCountyFunctions() != null
        && change.formerCountyFunctions() != change.countyFunctions();
  }

  public boolean isCountyFunctions() {
    return change.countyFunctions();
  }

  /** Real name of who did it. */
  public String getBy() {
    return by;
  }

  public Instant getAt() {
    return change.changedAt();
  }
}
