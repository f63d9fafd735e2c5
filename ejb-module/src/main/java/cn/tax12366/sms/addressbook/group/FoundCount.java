package cn.tax12366.sms.addressbook.group;

/**
 * How many a search would bring into a group.
 *
 * @param found all that it finds, but for taxpayers deregistered and staff who have left; one more
 *     than {@link GroupFilling#MOST} where they are more than a group takes
 * @param already those of them that are members
 */
public record FoundCount(int found, int already) {

  public int added() {
    return found - already;
  }

  /** True if they are more than a group takes. */
  public boolean isTooMany() {
    return found > GroupFilling.MOST;
  }
}
