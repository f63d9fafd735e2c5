package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a unit: with everything below it, or of its own people alone. */
public final class UnitFigures {

  private final AuthorityView unit;
  private final boolean alone;
  private final Map<NoticeStatus, Long> notices = new EnumMap<>(NoticeStatus.class);
  private final Map<RefusalKind, Long> refused = new EnumMap<>(RefusalKind.class);
  private final TreeMap<LocalDate, Long> before = new TreeMap<>();
  private Volume volume = Volume.NONE;
  private long today;
  private long standing;
  private Long suspension;
  private boolean suspendable;
  private Usual usual;

  /**
   * @param alone true for what the unit's own people do, without those below it
   */
  UnitFigures(AuthorityView unit, boolean alone) {
    this.unit = unit;
    this.alone = alone;
  }

  void add(NoticeStatus status, long number) {
    notices.merge(status, number, Long::sum);
  }

  void add(Volume more) {
    volume = volume.and(more);
  }

  void add(RefusalKind kind, long number) {
    refused.merge(kind, number, Long::sum);
  }

  /** So many messages on a day, which may be today. */
  void add(LocalDate day, long messages, LocalDate now) {
    if (day.equals(now)) {
      today += messages;
    } else {
      before.merge(day, messages, Long::sum);
    }
  }

  void addStanding() {
    standing++;
  }

  void suspendedBy(long id) {
    suspension = id;
  }

  void suspendable() {
    suspendable = true;
  }

  public AuthorityView getUnit() {
    return unit;
  }

  /** True for what the unit's own people do, without those below it. */
  public boolean isAlone() {
    return alone;
  }

  /** How many notices stand where; what stands nowhere is left out. */
  public Map<NoticeStatus, Long> getNotices() {
    return Map.copyOf(notices);
  }

  public long getNoticesInAll() {
    return sum(notices);
  }

  /** Also zero. */
  public long notices(NoticeStatus status) {
    return notices.getOrDefault(status, 0L);
  }

  public Volume getVolume() {
    return volume;
  }

  /** Also zero. */
  public long refused(RefusalKind kind) {
    return refused.getOrDefault(kind, 0L);
  }

  public long getRefusedInAll() {
    return sum(refused);
  }

  /** Messages of today, whatever the period asked for. */
  public long getToday() {
    return today;
  }

  /** Messages of a usual day with sending; null where nothing is usual yet. */
  public Long getUsual() {
    return usual().median();
  }

  /** True if today is far beyond what is usual: at least three times, and 200 messages more. */
  public boolean isUnusual() {
    return usual().isFarBelow(today);
  }

  /** Suspensions and holds that stand, of units and of people. */
  public long getStanding() {
    return standing;
  }

  /** Number of the suspension that stops this unit or one above it; null if none does. */
  public Long getSuspension() {
    return suspension;
  }

  /** Whether the caller may suspend it: for what a page shows, never for the decision. */
  public boolean isSuspendable() {
    return suspendable;
  }

  private Usual usual() {
    if (usual == null) {
      usual = Usual.of(before);
    }
    return usual;
  }

  private static long sum(Map<?, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }
}
