package cn.tax12366.sms.addressbook.search;

import java.time.Instant;
import java.util.List;

/**
 * How a taxpayer can be reached, where something is to be done about it (R7.2e). Nothing is to be
 * done about those who are deregistered.
 */
public enum Reach {
  /** No phone that messages can be sent to. */
  WITHOUT_PHONE("t.working_phones = 0"),
  /** No such phone for longer than {@link BookSettings#mendDays()}. */
  OVERDUE(
      "exists (select 1 from unreached_taxpayer n where n.taxpayer_id = t.id and n.since < ?)"
          + " and t.working_phones = 0"),
  /** A phone that the carrier or somebody has found to be bad. */
  BAD_PHONE("t.bad_phones > 0"),
  /** Nobody has confirmed name and phones for longer than {@link BookSettings#confirmMonths()}. */
  UNCONFIRMED("t.confirmed_at < ?");

  private final String condition;

  Reach(String condition) {
    this.condition = condition + " and t.state <> 'DEREGISTERED'";
  }

  /** The condition on {@code taxpayer t}. */
  String condition() {
    return condition;
  }

  /** What its question marks stand for. */
  List<Object> values(BookDates dates) {
    Instant before =
        switch (this) {
          case OVERDUE -> dates.unreachedSince();
          case UNCONFIRMED -> dates.confirmedSince();
          default -> null;
        };
    return before == null ? List.of() : List.of(before);
  }
}
