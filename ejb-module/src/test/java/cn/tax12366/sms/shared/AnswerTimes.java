package cn.tax12366.sms.shared;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * How long answers take: the median, the 95th of a hundred and the slowest; and, because a machine
 * is seldom measured alone, the 95th of the processor time of the asking thread, which on H2 is all
 * there is and on PostgreSQL leaves out its server.
 */
public final class AnswerTimes {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String ASKED = System.getProperty("asked", "");

  private AnswerTimes() {}

  /**
   * Asks and prints one line; nothing where a benchmark is run with {@code -Dasked=words} and these
   * words are not in what is asked.
   *
   * @param toWarmUp so many times first, with negative numbers
   * @param question answers how much it found
   */
  public static void tell(String what, int toWarmUp, int times, IntToLongFunction question) {
    if (!what.contains(ASKED)) {
      return;
    }
    double[] millis = new double[times];
    double[] processor = new double[times];
    long found = 0;
    for (int i = -toWarmUp; i < times; i++) {
      long used = THREADS.getCurrentThreadCpuTime();
      long begin = System.nanoTime();
      long answer = question.applyAsLong(i);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) / 1e6;
        processor[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
        found += answer;
      }
    }
    Arrays.sort(millis);
    Arrays.sort(processor);
    System.out.printf(
        "  %-38s %7.1f ms, p95 %7.1f ms, slowest %7.1f ms, processor p95 %6.1f ms (%d on average)%n",
        what,
        millis[times / 2],
        millis[times * 95 / 100],
        millis[times - 1],
        processor[times * 95 / 100],
        found / times);
  }
}
