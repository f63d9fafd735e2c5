package cn.tax12366.smsc;

/** A value that cannot be what its name asks for; says which, so that a page can point at it. */
final class WrongValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;

  /**
   * @param reason what is wrong with it, in English
   */
  WrongValue(String name, Object value, String reason) {
    super(name + " = " + value + ": " + reason);
    this.name = name;
    this.value = String.valueOf(value);
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }
}
