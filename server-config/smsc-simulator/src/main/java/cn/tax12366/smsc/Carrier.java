package cn.tax12366.smsc;

/** The network a number belongs to, by the three fictitious prefixes. */
public enum Carrier {
  MOBILE,
  UNICOM,
  TELECOM,
  OTHER;

  /**
   * Reads the prefix of a number in national or international form: 154, 164 and 194 are Mobile,
   * Unicom and Telecom, everything else is {@link #OTHER}.
   */
  public static Carrier of(String number) {
    String national = NumberPlan.national(number);
    return switch (national.substring(0, Math.min(3, national.length()))) {
      case "154" -> MOBILE;
      case "164" -> UNICOM;
      case "194" -> TELECOM;
      default -> OTHER;
    };
  }
}
