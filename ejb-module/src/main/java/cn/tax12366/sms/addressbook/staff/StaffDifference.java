package cn.tax12366.sms.addressbook.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is to be written into the history when an entry becomes another. */
final class StaffDifference {

  private StaffDifference() {}

  /** One change for each part that differs; none where all is alike. */
  static List<StaffChange> between(StaffTerms was, StaffTerms becomes) {
    List<StaffChange> changes = new ArrayList<>();
    add(changes, StaffAct.RENAMED, was.name(), becomes.name());
    add(changes, StaffAct.MOVED, was.unit(), becomes.unit());
    add(changes, StaffAct.DEPARTMENT, was.department(), becomes.department());
    add(changes, StaffAct.POST, was.post(), becomes.post());
    return changes;
  }

  /** The same for the phone, as it is sealed; null for none. */
  static List<StaffChange> betweenPhones(String was, String becomes) {
    List<StaffChange> changes = new ArrayList<>();
    if (!Objects.equals(was, becomes)) {
      if (was != null) {
        changes.add(StaffChange.ofPhone(StaffAct.PHONE_REMOVED, was));
      }
      if (becomes != null) {
        changes.add(StaffChange.ofPhone(StaffAct.PHONE_ADDED, becomes));
      }
    }
    return changes;
  }

  private static void add(List<StaffChange> changes, StaffAct act, Object was, Object becomes) {
    if (!Objects.equals(was, becomes)) {
      changes.add(StaffChange.of(act, was, becomes));
    }
  }
}
