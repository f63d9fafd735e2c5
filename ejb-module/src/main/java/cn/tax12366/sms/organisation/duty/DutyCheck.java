package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.organisation.AuthorityView;
import java.util.List;

/**
 * What is lacking of one kind, told by the capability that keeps the facts. No decision of its own:
 * who may see the area is decided by then ({@link DutyState}).
 */
public interface DutyCheck {

  DutyLack lack();

  /** How often within the area. */
  long count(AuthorityView area);

  /** Some of them, in the order of the tree. */
  List<LackView> list(AuthorityView area, int first, int size);
}
