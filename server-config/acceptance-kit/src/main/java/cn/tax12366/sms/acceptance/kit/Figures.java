package cn.tax12366.sms.acceptance.kit;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Figures that a story has measured, on the console for whoever reads the build. */
public final class Figures {

  private Figures() {}

  /**
   * How many processes have wanted a processor on the average of the last minute: above the number
   * of processors, figures say more about the machine than about the platform.
   */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Prints a line; arguments as for {@link String#format}. */
  public static void print(String format, Object... arguments) {
    System.out.println("[figures] " + String.format(Locale.ENGLISH, format, arguments));
  }
}
