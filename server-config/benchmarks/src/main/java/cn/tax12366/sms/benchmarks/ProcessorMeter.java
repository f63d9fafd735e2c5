package cn.tax12366.sms.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Looks five times a second how long processors have worked for the processes of a round, with all
 * that they have started. Reads {@code /proc}, which a container shows of its own processes too;
 * its clock ticks a hundred times a second.
 */
final class ProcessorMeter implements AutoCloseable {

  /** Whose work it is. */
  enum Group {
    /** The platform, the client or Kannel, with a database inside it. */
    CLIENT,
    /** Servers of a database. */
    DATABASE,
    /** The carrier. */
    SMSC
  }

  private static final System.Logger LOG = System.getLogger(ProcessorMeter.class.getName());
  private static final Duration PERIOD = Duration.ofMillis(200);
  private static final long NANOS_OF_TICK = 10_000_000;

  private final Map<Group, List<Long>> watched = new ConcurrentHashMap<>();
  private final Map<Group, ProcessorSeries> series = new EnumMap<>(Group.class);
  private final Thread thread = new Thread(this::run, "processor-meter");

  private ProcessorMeter() {
    for (Group group : Group.values()) {
      watched.put(group, new CopyOnWriteArrayList<>());
      series.put(group, new ProcessorSeries());
    }
    thread.setDaemon(true);
  }

  static ProcessorMeter start() {
    ProcessorMeter meter = new ProcessorMeter();
    meter.thread.start();
    return meter;
  }

  /** Counts a process and all it has started, from its start on. */
  void watch(Group group, long pid) {
    watched.get(group).add(pid);
  }

  /** The work for a group between two moments; once stopped. */
  Duration between(Group group, Instant from, Instant to) {
    return series.get(group).between(from, to);
  }

  private void run() {
    try {
      while (true) {
        look();
        Thread.sleep(PERIOD.toMillis());
      }
    } catch (InterruptedException e) {
      look();
    }
  }

  private void look() {
    watched.forEach(
        (group, pids) -> {
          try {
            long ticks = 0;
            for (long pid : pids) {
              ticks += ticks(pid) + ticksOfChildren(pid);
            }
            if (!pids.isEmpty()) {
              series.get(group).add(Instant.now(), Duration.ofNanos(ticks * NANOS_OF_TICK));
            }
          } catch (IOException e) {
            LOG.log(
                System.Logger.Level.DEBUG, "Ended: what it has worked is not known any more", e);
          }
        });
  }

  private static long ticksOfChildren(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .mapToLong(
            child -> {
              try {
                return ticks(child.pid());
              } catch (IOException e) {
                // Ended a moment ago: its parent has its time from now on.
                return 0;
              }
            })
        .sum();
  }

  private static long ticks(long pid) throws IOException {
    byte[] stat = Files.readAllBytes(Path.of("/proc", String.valueOf(pid), "stat"));
    return ticks(new String(stat, StandardCharsets.ISO_8859_1));
  }

  /**
   * The ticks in a line of {@code /proc/<pid>/stat}: in programs and in the kernel, its own and
   * those of the children that have ended and been waited for. The name in front may hold anything.
   */
  static long ticks(String stat) {
    String[] cells = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    // utime, stime, cutime and cstime are fields 14 to 17; the third is the first cell here.
    return Stream.of(cells).skip(11).limit(4).mapToLong(Long::parseLong).sum();
  }

  @Override
  public void close() {
    stop();
  }

  /** Looks a last time; before the processes are ended, as nobody can look after it. */
  void stop() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
