package cn.tax12366.sms.addressbook.group;

/** Which members of a group are shown. */
public enum MemberFilter {
  /** All that have not departed. */
  PRESENT("m.standing <> 2"),
  /** Those with a phone that works. */
  REACHED("m.standing = 1"),
  /** Those without. */
  UNREACHED("m.standing = 0"),
  /** Those that are counted and reached no more. */
  DEPARTED("m.standing = 2");

  private final String whenCounted;

  MemberFilter(String whenCounted) {
    this.whenCounted = whenCounted;
  }

  /** The condition on members {@code m} as they stood when their group was counted last. */
  String whenCounted() {
    return whenCounted;
  }

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
