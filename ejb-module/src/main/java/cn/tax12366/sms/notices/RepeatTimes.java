package cn.tax12366.sms.notices;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.shared.ClockProducer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The further moments at which a publication is said again, each on a later day than the one
 * before. Each time serves until the day before the next one, which tells the same people anew; the
 * last one until the last day of the publication. Immutable.
 */
final class RepeatTimes {

  /** More often nobody wants to hear the same. */
  static final int MOST = 5;

  private final List<Instant> moments;

  private RepeatTimes(List<Instant> moments) {
    this.moments = List.copyOf(moments);
  }

  /**
   * @param first the day on which it is said first
   * @throws TooManyRepeats if there are more than {@value #MOST}
   * @throws RepeatNotLater if one of them is on the day of the one before, or earlier
   * @throws RepeatAfterLastDay if one of them is after the last day
   * @throws RepeatOutsideWindow if one of them is at an hour at which nothing may be sent
   */
  static RepeatTimes of(
      List<Instant> moments, LocalDate first, LocalDate lastDay, SendingWindow hours) {
    if (moments.size() > MOST) {
      throw new TooManyRepeats(moments.size(), MOST);
    }
    LocalDate before = first;
    for (Instant moment : moments) {
      LocalDate day = day(moment);
      if (!day.isAfter(before)) {
        throw new RepeatNotLater(day, before);
      }
      if (day.isAfter(lastDay)) {
        throw new RepeatAfterLastDay(day, lastDay);
      }
      if (!hours.isOpen(moment)) {
        throw new RepeatOutsideWindow(day, hours);
      }
      before = day;
    }
    return new RepeatTimes(moments);
  }

  /** Reads what {@link #written} wrote. */
  static RepeatTimes read(String written) {
    return new RepeatTimes(
        written == null
            ? List.of()
            : Arrays.stream(written.split(",")).map(Instant::parse).toList());
  }

  /** Null where there are none. */
  String written() {
    return moments.isEmpty()
        ? null
        : moments.stream().map(Instant::toString).collect(Collectors.joining(","));
  }

  List<Instant> moments() {
    return moments;
  }

  /** The how manieth times they are: from 2 on, the notice itself is the first. */
  List<Integer> occurrences() {
    return IntStream.range(2, moments.size() + 2).boxed().toList();
  }

  /**
   * The moment of one time.
   *
   * @param occurrence 2 for the first repeat
   */
  Instant moment(int occurrence) {
    return moments.get(occurrence - 2);
  }

  /** The last day on which what is said at this time may go out. */
  LocalDate servesUntil(int occurrence, LocalDate lastDay) {
    return lastBeforeNext(day(moment(occurrence)), lastDay);
  }

  /** The day before the next time that comes after {@code day}; the last day where none does. */
  LocalDate lastBeforeNext(LocalDate day, LocalDate lastDay) {
    return beforeNext(moments, day).orElse(lastDay);
  }

  /** The day before the first of these moments that comes after {@code day}, if one does. */
  static Optional<LocalDate> beforeNext(List<Instant> moments, LocalDate day) {
    return moments.stream()
        .map(RepeatTimes::day)
        .filter(next -> next.isAfter(day))
        .min(Comparator.naturalOrder())
        .map(next -> next.minusDays(1));
  }

  /**
   * The day on which something goes out first.
   *
   * @param notBefore when it may at the earliest; null for at once
   */
  static LocalDate firstDay(Instant notBefore, LocalDate today) {
    return notBefore == null || day(notBefore).isBefore(today) ? today : day(notBefore);
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ClockProducer.ZONE);
  }
}
