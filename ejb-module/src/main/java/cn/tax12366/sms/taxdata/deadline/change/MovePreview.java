package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import java.util.List;

/** A deadline that would become another day, and what follows it. */
public final class MovePreview {

  private final DeadlineMove move;
  private final List<DeadlineEffect.Count> counts;

  MovePreview(DeadlineMove move, List<DeadlineEffect.Count> counts) {
    this.move = move;
    this.counts = List.copyOf(counts);
  }

  public DeadlineMove getMove() {
    return move;
  }

  /** Obligations first. */
  public List<DeadlineEffect.Count> getCounts() {
    return counts;
  }
}
