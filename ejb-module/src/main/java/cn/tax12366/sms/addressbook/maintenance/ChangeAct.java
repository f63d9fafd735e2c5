package cn.tax12366.sms.addressbook.maintenance;

/** What somebody did to a taxpayer of the book. */
public enum ChangeAct {
  /** A phone more. */
  PHONE_ADDED,
  /** Somebody else answers it. */
  PHONE_ROLE,
  /** A phone less; the reason stands beside it. */
  PHONE_REMOVED,
  /** Nothing is sent to it any more; the reason stands beside it. */
  PHONE_WRONG,
  /** Its owner wants messages of a kind; how he has said so stands with the subscription. */
  SUBSCRIPTION_OPENED,
  /** Its owner does not want them any more. */
  SUBSCRIPTION_CLOSED,
  /** Name and phones are as they stand. */
  CONFIRMED,
  /** Another name. */
  RENAMED,
  /** A taxpayer more. */
  ADDED,
  /** The register says otherwise of it; the reason stands beside it. */
  STATE_CHANGED,
  /** A taxpayer less, until it is restored; the reason stands beside it. */
  DELETED,
  /** A deleted taxpayer is there again. */
  RESTORED,
  /** What a list says of the name or a phone, against what somebody had changed by hand. */
  LIST_TAKEN,
  /** A carrier says that the phone does not exist: its words stand beside it as the reason. */
  PHONE_VOID,
  /** A message has reached the phone after all. */
  PHONE_REACHED;

  /**
   * True if it is about what lists speak of too, and not about what they have no say in (a consent)
   * or alone have the last word on (a state).
   */
  boolean isHeededByLists() {
    return switch (this) {
      case PHONE_ADDED, PHONE_ROLE, PHONE_REMOVED, PHONE_WRONG -> true;
      case RENAMED, ADDED, DELETED, RESTORED, LIST_TAKEN -> true;
      case SUBSCRIPTION_OPENED, SUBSCRIPTION_CLOSED, CONFIRMED, STATE_CHANGED -> false;
      case PHONE_VOID, PHONE_REACHED -> false;
    };
  }
}
