package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import java.util.List;

/**
 * What else hangs on a filing deadline, told and carried along by the capability whose it is. The
 * obligations themselves follow after all of these: asked then, they still have the former day.
 */
public interface DeadlineEffect {

  /**
   * So many of a kind.
   *
   * @param kind key of its text, such as {@code notices-ended}
   */
  record Count(String kind, long number) {

    public String getKind() {
      return kind;
    }

    public long getNumber() {
      return number;
    }
  }

  /** What a move would concern; nothing is changed. */
  List<Count> concerned(DeadlineMove move);

  /** Follows, in the caller's transaction; a second time it changes nothing. */
  void follow(DeadlineMove move);
}
