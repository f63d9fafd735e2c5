package cn.tax12366.sms.acceptance.kit;

import java.util.Locale;

/** Figures that a story has measured, on the console for whoever reads the build. */
public final class Figures {

  private Figures() {}

  /** Prints a line; arguments as for {@link String#format}. */
  public static void print(String format, Object... arguments) {
    System.out.println("[figures] " + String.format(Locale.ENGLISH, format, arguments));
  }
}
