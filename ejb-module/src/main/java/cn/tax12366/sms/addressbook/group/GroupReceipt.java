package cn.tax12366.sms.addressbook.group;

import java.util.List;

/** What became of those that were to be added to a group. */
public final class GroupReceipt {

  private final int added;
  private final int already;
  private final List<RefusedLine> refused;

  GroupReceipt(int added, int already, List<RefusedLine> refused) {
    this.added = added;
    this.already = already;
    this.refused = List.copyOf(refused);
  }

  public int getAdded() {
    return added;
  }

  /** Members before, or named twice. */
  public int getAlready() {
    return already;
  }

  /** In the order of the list. */
  public List<RefusedLine> getRefused() {
    return refused;
  }
}
