package cn.tax12366.sms.content;

import java.util.Locale;
import java.util.Set;

/**
 * Who speaks: the platform's sign in front, 【河南税务】, and at the end the short name of the unit and
 * the real name of the officer (R10.3c, reading A8). One that exists is not anonymous.
 *
 * @param sign without its brackets
 * @param unit short name of the unit
 * @param name real name of the officer
 */
public record Signature(String sign, String unit, String name) {

  /** Names that name nobody. */
  private static final Set<String> GENERIC =
      Set.of("管理员", "系统管理员", "操作员", "税务局", "工作人员", "测试", "admin", "operator", "system", "test");

  /** Tells a message that its author sends to himself from the one that goes to others. */
  private static final String TEST = "（试发）";

  /**
   * @throws AnonymousMessage if unit or name is missing, or the name is one that anybody could bear
   */
  public Signature {
    if (sign == null || sign.isBlank()) {
      throw new IllegalArgumentException("sms.signature.sign must not be empty");
    }
    unit = unit == null ? "" : unit.strip();
    name = name == null ? "" : name.strip();
    if (unit.isEmpty() || name.isEmpty() || GENERIC.contains(name.toLowerCase(Locale.ROOT))) {
      throw new AnonymousMessage(unit, name);
    }
  }

  /** The whole message around {@code body}. */
  public String around(String body) {
    return "【" + sign + "】" + body + unit + name;
  }

  /**
   * The message marked as a test behind its sign: 【河南税务】（试发）…, four UTF-16 units longer.
   *
   * @param message as {@link #around} makes it
   */
  public static String markedAsTest(String message) {
    int behindTheSign = message.indexOf('】') + 1;
    if (behindTheSign == 0) {
      throw new IllegalArgumentException("A message begins with its sign");
    }
    return message.substring(0, behindTheSign) + TEST + message.substring(behindTheSign);
  }

  /**
   * What the platform itself says, with its sign and nobody's name, because no person sends it
   * (reading A8): 【河南税务】…
   *
   * @param sign without its brackets
   */
  public static String ofThePlatform(String sign, String body) {
    return "【" + sign + "】" + body;
  }

  /** What stands at the end: unit and name. */
  public String ending() {
    return unit + name;
  }
}
