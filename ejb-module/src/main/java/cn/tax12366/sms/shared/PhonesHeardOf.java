package cn.tax12366.sms.shared;

import java.util.List;

/**
 * What carriers have said of some numbers, many at once; each number stands in it once, with the
 * last that was heard of it. The same may be told twice.
 */
public record PhonesHeardOf(List<PhoneUnreachable> unreachable, List<PhoneReached> reached) {

  public PhonesHeardOf {
    unreachable = List.copyOf(unreachable);
    reached = List.copyOf(reached);
  }
}
