package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.outbound.CoursePoint;
import cn.tax12366.sms.shared.ClockProducer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * The curve of a notice: how many messages were with the carrier, delivered and failed, over time.
 * Gives coordinates for an SVG of {@value #WIDTH} by {@value #HEIGHT} units.
 */
public final class ProgressChart {

  public static final int WIDTH = 720;
  public static final int HEIGHT = 190;

  private static final int LEFT = 52;
  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 12;
  private static final int BOTTOM = HEIGHT - 26;

  /** More points than these cannot be told apart on a screen. */
  private static final int MOST_POINTS = 180;

  private static final int[] ROUND = {1, 2, 5, 10};

  private final List<CoursePoint> points;
  private final long from;
  private final long to;
  private final int top;

  /**
   * A line of the grid.
   *
   * @param at x of an upright line, y of a level one
   */
  public record Tick(double at, String label) {

    public double getAt() {
      return at;
    }

    public String getLabel() {
      return label;
    }
  }

  private ProgressChart(List<CoursePoint> points, int total) {
    this.points = points;
    this.from = points.get(0).at().getEpochSecond();
    this.to = Math.max(from + 1, points.get(points.size() - 1).at().getEpochSecond());
    this.top = Math.max(1, total);
  }

  /**
   * @param course oldest first
   * @param total messages in all: the top of the chart
   * @param until up to when the curve is drawn; null to its last point
   * @return null where there is nothing to draw yet
   */
  static ProgressChart of(List<CoursePoint> course, int total, Instant until) {
    if (course.isEmpty()) {
      return null;
    }
    List<CoursePoint> points = new ArrayList<>();
    CoursePoint first = course.get(0);
    if (first.sent() + first.failed() > 0) {
      points.add(new CoursePoint(first.at().minusSeconds(1), 0, 0, 0));
    }
    points.addAll(thinned(course));
    CoursePoint last = course.get(course.size() - 1);
    if (until != null && until.isAfter(last.at())) {
      points.add(new CoursePoint(until, last.sent(), last.delivered(), last.failed()));
    }
    return new ProgressChart(points, total);
  }

  private static List<CoursePoint> thinned(List<CoursePoint> course) {
    if (course.size() <= MOST_POINTS) {
      return course;
    }
    List<CoursePoint> kept = new ArrayList<>();
    for (int i = 0; i < MOST_POINTS; i++) {
      kept.add(course.get((int) ((long) i * (course.size() - 1) / (MOST_POINTS - 1))));
    }
    return kept;
  }

  /** The line of what the carrier had. */
  public String getSent() {
    return line(CoursePoint::sent);
  }

  /** The area under {@link #getSent()}. */
  public String getSentArea() {
    return area(CoursePoint::sent);
  }

  public String getDelivered() {
    return line(CoursePoint::delivered);
  }

  public String getDeliveredArea() {
    return area(CoursePoint::delivered);
  }

  public String getFailed() {
    return line(CoursePoint::failed);
  }

  private String line(ToIntFunction<CoursePoint> count) {
    StringBuilder path = new StringBuilder();
    for (CoursePoint point : points) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(number(x(point.at().getEpochSecond())))
          .append(' ')
          .append(number(y(count.applyAsInt(point))));
    }
    return path.toString();
  }

  private String area(ToIntFunction<CoursePoint> count) {
    return line(count) + "L" + number(x(to)) + " " + BOTTOM + "L" + LEFT + " " + BOTTOM + "Z";
  }

  private double x(long second) {
    return LEFT + (double) (RIGHT - LEFT) * (second - from) / (to - from);
  }

  private double y(int messages) {
    return BOTTOM - (double) (BOTTOM - TOP) * Math.min(messages, top) / top;
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  /** Level lines at round numbers of messages, nought at the bottom. */
  public List<Tick> getLevels() {
    List<Tick> levels = new ArrayList<>();
    int step = round(top / 5.0);
    for (int messages = 0; messages <= top; messages += step) {
      levels.add(new Tick(y(messages), String.format(Locale.ROOT, "%,d", messages)));
    }
    return levels;
  }

  /** The next of 1, 2, 5, 10, 20, 50 … */
  private static int round(double step) {
    int magnitude = 1;
    while (magnitude * 10 < step) {
      magnitude *= 10;
    }
    for (int each : ROUND) {
      if (each * magnitude >= step) {
        return each * magnitude;
      }
    }
    return 10 * magnitude;
  }

  /** Four moments below the chart, the first and the last among them. */
  public List<Tick> getMoments() {
    long span = to - from;
    String pattern = span < 600 ? "HH:mm:ss" : span < 86_400 ? "HH:mm" : "MM-dd HH:mm";
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    int most = (int) Math.min(4, span);
    List<Tick> moments = new ArrayList<>();
    for (int i = 0; i <= most; i++) {
      long second = from + span * i / most;
      moments.add(
          new Tick(
              x(second), Instant.ofEpochSecond(second).atZone(ClockProducer.ZONE).format(format)));
    }
    return moments;
  }

  /** The same as a table: at most twelve moments, the newest first. */
  public List<CoursePoint> getRows() {
    int step = Math.max(1, (points.size() + 11) / 12);
    List<CoursePoint> rows = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i -= step) {
      rows.add(points.get(i));
    }
    return rows;
  }

  public int getLeft() {
    return LEFT;
  }

  public int getRight() {
    return RIGHT;
  }

  public int getBottom() {
    return BOTTOM;
  }

  public int getWidth() {
    return WIDTH;
  }

  public int getHeight() {
    return HEIGHT;
  }
}
