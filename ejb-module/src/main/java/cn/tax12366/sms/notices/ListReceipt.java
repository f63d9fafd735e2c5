package cn.tax12366.sms.notices;

import cn.tax12366.sms.addressbook.group.RefusedLine;
import java.util.List;

/** What became of a list that was pasted for a publication. */
public final class ListReceipt {

  private final Long list;
  private final int taken;
  private final List<RefusedLine> refused;

  ListReceipt(Long list, int taken, List<RefusedLine> refused) {
    this.list = list;
    this.taken = taken;
    this.refused = List.copyOf(refused);
  }

  /** By what the audience names the list; null where nobody of it is known. */
  public Long getList() {
    return list;
  }

  /** How many people of the area it names. */
  public int getTaken() {
    return taken;
  }

  /** In the order of the list. */
  public List<RefusedLine> getRefused() {
    return refused;
  }
}
