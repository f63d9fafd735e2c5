package cn.tax12366.sms.addressbook.group;

/**
 * How many members a group has.
 *
 * @param present within the area of the unit that keeps it
 * @param reached those of them with a phone that works
 * @param departed who is there no more, and is neither counted nor reached
 */
public record GroupCounts(int present, int reached, int departed) {

  static final GroupCounts NONE = new GroupCounts(0, 0, 0);

  /** Who is in it, whatever has become of them. */
  int all() {
    return present + departed;
  }

  /** How many have no phone that works. */
  public int unreached() {
    return present - reached;
  }
}
