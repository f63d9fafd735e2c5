package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where a few entries of a list do not agree with what was changed by hand (reading A14). A list
 * does not say as of when it is true, so that every change by hand about which nobody has decided
 * counts as newer. Kept in memory only; lives as long as one batch.
 */
class ListAgainstHands {

  private record Subject(long taxpayerId, PhoneNumber phone) {}

  private final Map<Subject, HandChange> changes = new HashMap<>();
  private final Map<Long, String> words = new HashMap<>();

  void know(Collection<HandChange> changed) {
    changed.forEach(
        change -> changes.put(new Subject(change.taxpayerId(), change.phone()), change));
  }

  /** What was changed by hand of a taxpayer's phone; of its name for null; null if nothing was. */
  HandChange of(long taxpayerId, PhoneNumber phone) {
    return changes.get(new Subject(taxpayerId, phone));
  }

  /**
   * The list says what is not so.
   *
   * @return true if somebody is to decide; false if he has decided that the hand was right
   */
  boolean saysOtherwise(HandChange change, String says) {
    if (Objects.equals(change.listSays(), says)) {
      return change.undecided();
    }
    words.put(change.id(), says);
    return true;
  }

  /** The list says by now what the hand said before: nothing is to be decided any more. */
  void agrees(HandChange change) {
    if (change.listSays() != null) {
      words.put(change.id(), null);
    }
  }

  /** What is to be kept, by the id of the change; null for a list that agrees. */
  Map<Long, String> words() {
    return words;
  }
}
