package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange.Kind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Makes changes of the tree, for whoever has been found to be allowed to: the units, what they have
 * in charge, the history and the audit trail, all in the caller's transaction.
 */
@ApplicationScoped
class UnitActs {

  @Inject private Units units;
  @Inject private Instance<UnitCharge> charges;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Always in the same order, so that two changes at the same moment never wait in a circle. */
  List<UnitCharge> charges() {
    List<UnitCharge> all = new ArrayList<>();
    for (UnitCharge charge : charges) {
      all.add(charge);
    }
    all.sort(Comparator.comparing(UnitCharge::kind));
    return all;
  }

  /** Whatever stands against a change. */
  List<Sentence> against(UnitChange change) {
    return charges().stream().flatMap(charge -> charge.against(change).stream()).toList();
  }

  void found(UnitTree tree, NewUnit unit, LocalDate from, OfficerView by) {
    units.add(tree.found(unit, from));
    record(RecordedChange.Act.FOUNDED, null, tree.get(unit.code()), from, by);
  }

  /**
   * Makes a change of {@code tree}, which is held.
   *
   * @param day on which it takes effect: of a unit that is closed the last one
   * @throws UnitChangePrevented if something in the charge of the units stands against it
   */
  void make(UnitTree tree, UnitChange change, LocalDate day, OfficerView by) {
    List<Sentence> against = against(change);
    if (!against.isEmpty()) {
      throw new UnitChangePrevented(
          String.join(", ", change.units().stream().map(UnitTree::named).toList()), against);
    }
    tree.make(change, day);
    units.write();
    charges().forEach(charge -> charge.follow(change, by));
    if (change.kind() == Kind.RENAMED) {
      AuthorityView before = change.units().get(0);
      keepFormerName(before, tree.get(before.getCode()), day);
      record(RecordedChange.Act.RENAMED, before, tree.get(before.getCode()), day, by);
    }
    for (AuthorityView before : change.touched()) {
      AuthorityView after = tree.get(before.getCode());
      if (before.isInForce() && !after.isInForce()) {
        record(RecordedChange.Act.CLOSED, before, after, day, by);
      } else if (before.isInForce() && !after.getParentCode().equals(before.getParentCode())) {
        record(RecordedChange.Act.MOVED, before, after, day, by);
      }
    }
  }

  /** Takes over from a list since when a unit has existed. */
  void existsSince(UnitTree tree, AuthorityCode code, LocalDate day) {
    LocalDate before = tree.get(code).getValidFrom();
    tree.existsSince(code, day);
    audit.record("authority.dated", "authority:" + code, Outcome.DONE, before + " -> " + day);
  }

  /** A name that was not in force for a whole day is in the changes and nowhere else. */
  private void keepFormerName(AuthorityView before, AuthorityView after, LocalDate day) {
    if (before.getName().equals(after.getName())
        && before.getShortName().equals(after.getShortName())) {
      return;
    }
    LocalDate since =
        units.formerNames(before.getCode()).stream()
            .findFirst()
            .map(last -> last.validTo().plusDays(1))
            .orElse(before.getValidFrom());
    if (since.isBefore(day)) {
      units.add(new FormerName(before, since, day.minusDays(1)));
    }
  }

  private void record(
      RecordedChange.Act act,
      AuthorityView before,
      AuthorityView after,
      LocalDate day,
      OfficerView by) {
    RecordedChange change =
        new RecordedChange(act, before, after, day).madeBy(by.getCode(), clock.instant());
    units.add(change);
    audit.record(
        "authority." + act.name().toLowerCase(Locale.ROOT),
        "authority:" + after.getCode(),
        Outcome.DONE,
        change.beforeAndAfter());
  }
}
