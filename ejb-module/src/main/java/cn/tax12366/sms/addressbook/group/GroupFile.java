package cn.tax12366.sms.addressbook.group;

import java.util.List;

/** One group with its history and figures, and whether the reader keeps it. */
public final class GroupFile {

  private final ContactGroup group;
  private final GroupCounts counts;
  private final List<GroupChange> changes;
  private final boolean kept;

  GroupFile(ContactGroup group, GroupCounts counts, List<GroupChange> changes, boolean kept) {
    this.group = group;
    this.counts = counts;
    this.changes = List.copyOf(changes);
    this.kept = kept;
  }

  public ContactGroup getGroup() {
    return group;
  }

  /** As it is at this moment; of more than 5,000 members as it was counted last. */
  public GroupCounts getCounts() {
    return counts;
  }

  /** What was done with it, newest first; the last hundred. */
  public List<GroupChange> getChanges() {
    return changes;
  }

  /** True if the reader may change it. */
  public boolean isKept() {
    return kept;
  }
}
