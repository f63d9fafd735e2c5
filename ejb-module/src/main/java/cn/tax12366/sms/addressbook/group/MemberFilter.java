package cn.tax12366.sms.addressbook.group;

/** Which members of a group are shown. */
public enum MemberFilter {
  /** All that have not departed. */
  PRESENT,
  /** Those with a phone that works. */
  REACHED,
  /** Those without. */
  UNREACHED,
  /** Those that are counted and reached no more. */
  DEPARTED;

  /**
   * The condition on {@code p}.
   *
   * @param within that it lies within the area of the group
   */
  String condition(GroupKind kind, String within) {
    String present = kind.present(within);
    return switch (this) {
      case PRESENT -> present;
      case REACHED -> present + " and " + kind.reached();
      case UNREACHED -> present + " and not " + kind.reached();
      case DEPARTED -> "not " + present;
    };
  }

  int of(GroupCounts counts) {
    return switch (this) {
      case PRESENT -> counts.present();
      case REACHED -> counts.reached();
      case UNREACHED -> counts.unreached();
      case DEPARTED -> counts.departed();
    };
  }
}
