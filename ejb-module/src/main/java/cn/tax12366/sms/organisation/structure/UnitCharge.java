package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.Sentence;
import java.util.List;

/**
 * Something that units have in charge: taxpayers, rules, officers. Answered by each capability that
 * keeps such a thing under the code of a unit; {@link UnitMaintenance} asks them all when the tree
 * is to change. No decision of their own: who may change the tree is decided by then.
 *
 * <p>What is a record of the past keeps the code it has, and is no charge: a closed unit lies in
 * the area of its successor.
 */
public interface UnitCharge {

  /** What becomes of it when its unit is closed. */
  enum Fate {
    /** The successor has it from then on. */
    PASSES_ON,
    /** It ends with its unit. */
    ENDS
  }

  /** Stable word for programs, lower case: {@code taxpayers}; also the key of its texts. */
  String kind();

  Fate fate();

  /** How much of it this very unit has now. */
  long count(AuthorityView unit);

  /** What of it stands against the change, and what to do about it; empty if nothing does. */
  List<Sentence> against(UnitChange change);

  /**
   * Follows the change, in its transaction, when nothing stands against it. The tree is already as
   * it is to be.
   *
   * @param by in whose name it is done
   */
  void follow(UnitChange change, OfficerView by);
}
