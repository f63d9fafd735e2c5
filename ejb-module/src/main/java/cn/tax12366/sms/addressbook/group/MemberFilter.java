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

  String condition(GroupKind kind) {
    return switch (this) {
      case PRESENT -> kind.present();
      case REACHED -> kind.present() + " and " + kind.reached();
      case UNREACHED -> kind.present() + " and not " + kind.reached();
      case DEPARTED -> "not " + kind.present();
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
