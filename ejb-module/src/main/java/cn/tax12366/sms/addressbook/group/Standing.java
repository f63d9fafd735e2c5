package cn.tax12366.sms.addressbook.group;

/** How a member stands to its group. */
public enum Standing {
  /** Within the area of the unit that keeps the group. */
  PRESENT,
  /** Another unit, outside of that area, is in charge of it now. */
  MOVED_AWAY,
  /** Deleted from the address book. */
  DELETED,
  /** Struck off the register (注销). */
  DEREGISTERED,
  /** Left the service. */
  LEFT
}
