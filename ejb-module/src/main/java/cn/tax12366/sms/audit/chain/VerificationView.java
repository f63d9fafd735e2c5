package cn.tax12366.sms.audit.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A run of the verifier: under way, or with what it found. */
public final class VerificationView {

  /** A run that has not said for so long that it goes on has ended with its node. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final boolean running;
  private final String askedBy;
  private final Instant beganAt;
  private final Instant endedAt;
  private final long checked;
  private final long total;
  private final long findingCount;
  private final String failure;
  private final List<Finding> findings;

  /**
   * @param now decides whether a run without an end still goes on
   */
  VerificationView(
      Instant now,
      String askedBy,
      Instant beganAt,
      Instant aliveAt,
      Instant endedAt,
      long checked,
      long total,
      long findingCount,
      String failure,
      List<Finding> findings) {
    this.running = endedAt == null && aliveAt.isAfter(now.minus(SILENCE));
    this.askedBy = askedBy;
    this.beganAt = beganAt;
    this.endedAt = endedAt;
    this.checked = checked;
    this.total = total;
    this.findingCount = findingCount;
    this.failure = failure;
    this.findings = List.copyOf(findings);
  }

  /** True while it goes on. */
  public boolean isRunning() {
    return running;
  }

  /** True where it neither goes on nor has come to an end: nothing is known of the chain by it. */
  public boolean isBrokenOff() {
    return !running && (endedAt == null || failure != null);
  }

  /** Officer code. */
  public String getAskedBy() {
    return askedBy;
  }

  public Instant getBeganAt() {
    return beganAt;
  }

  /** Null while it runs. */
  public Instant getEndedAt() {
    return endedAt;
  }

  /** Seals looked at. */
  public long getChecked() {
    return checked;
  }

  public long getTotal() {
    return total;
  }

  /** 0 to 100. */
  public int getPercent() {
    return total == 0 ? 100 : (int) Math.min(100, checked * 100 / total);
  }

  public long getFindingCount() {
    return findingCount;
  }

  /** What went wrong with the run itself; null if nothing. */
  public String getFailure() {
    return failure;
  }

  /** The first thousand. */
  public List<Finding> getFindings() {
    return findings;
  }

  /** True where it has looked at everything and found nothing. */
  public boolean isSound() {
    return endedAt != null && failure == null && findingCount == 0;
  }
}
