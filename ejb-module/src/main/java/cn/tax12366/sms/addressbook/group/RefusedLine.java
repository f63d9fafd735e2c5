package cn.tax12366.sms.addressbook.group;

/**
 * A line of a list of numbers that was not taken.
 *
 * @param line counted from 1
 * @param given what stands there, 40 characters at most, phones masked
 */
public record RefusedLine(int line, String given, Reason reason) {

  /** Why not. */
  public enum Reason {
    /** It has not the form of such a number. */
    MALFORMED,
    /** The check digit is wrong, and no taxpayer has it. */
    MISTYPED,
    /** The area of the unit that keeps the group has none of this number. */
    UNKNOWN,
    /** Deleted from the address book. */
    DELETED,
    /** Struck off the register. */
    DEREGISTERED,
    /** Left the service. */
    LEFT
  }
}
