package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A change of the tree before it is made: which units it touches, and how the tree will be. What it
 * would mean for whatever units have in charge can be asked of it without changing anything.
 */
public final class UnitChange {

  /** What is done. */
  public enum Kind {
    RENAMED,
    MOVED,
    CLOSED
  }

  private final Kind kind;
  private final List<AuthorityView> units;
  private final AuthorityView target;
  private final List<AuthorityView> touched;
  private final Map<AuthorityCode, String> pathsAfter;
  private final UnaryOperator<AuthorityView> placeAfter;

  UnitChange(
      Kind kind,
      List<AuthorityView> units,
      AuthorityView target,
      List<AuthorityView> touched,
      Map<AuthorityCode, String> pathsAfter,
      UnaryOperator<AuthorityView> placeAfter) {
    this.kind = kind;
    this.units = List.copyOf(units);
    this.target = target;
    this.touched = List.copyOf(touched);
    this.pathsAfter = Map.copyOf(pathsAfter);
    this.placeAfter = placeAfter;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isClosing() {
    return kind == Kind.CLOSED;
  }

  /** The units that are closed, moved or renamed, as they are now. */
  public List<AuthorityView> units() {
    return units;
  }

  /** The units that are closed; empty for any other change. */
  public List<AuthorityView> closed() {
    return isClosing() ? units : List.of();
  }

  /** The successor, or the unit to stand above; empty where nothing changes its place. */
  public Optional<AuthorityView> target() {
    return Optional.ofNullable(target);
  }

  /** Every unit whose place changes, with all below it, as they are now. */
  public List<AuthorityView> touched() {
    return touched;
  }

  /** True if the place of this unit changes, or it is closed. */
  public boolean touches(AuthorityCode unit) {
    return touched.stream().anyMatch(each -> each.getCode().equals(unit));
  }

  /** True if {@code unit} is {@code area} or lies below it afterwards. */
  public boolean within(AuthorityCode unit, AuthorityCode area) {
    return pathsAfter.getOrDefault(unit, "").contains("/" + area + "/");
  }

  /** Who has afterwards what {@code unit} has in charge now. */
  public AuthorityCode inChargeAfter(AuthorityCode unit) {
    return closed().stream().anyMatch(each -> each.getCode().equals(unit))
        ? target.getCode()
        : unit;
  }

  /** Where an officer of {@code unit} serves afterwards; the unit itself if nothing changes. */
  public AuthorityView placeAfter(AuthorityView unit) {
    return placeAfter.apply(unit);
  }
}
