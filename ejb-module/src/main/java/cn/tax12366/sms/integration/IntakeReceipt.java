package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListForm;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.RefusalText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What has become of a list so far. */
public final class IntakeReceipt {

  private final String publicId;
  private final ListContent content;
  private final String source;
  private final ListForm form;
  private final String submittedBy;
  private final AuthorityCode authorityCode;
  private final IntakeStatus status;
  private final boolean dryRun;
  private final String failure;
  private final String failureDetail;
  private final int percent;
  private final Instant asOf;
  private final Instant startedAt;
  private final Instant finishedAt;
  private final IntakeCounts counts;
  private final String carriedOutAs;

  IntakeReceipt(
      String publicId,
      ListContent content,
      String source,
      ListForm form,
      String submittedBy,
      AuthorityCode authorityCode,
      IntakeStatus status,
      boolean dryRun,
      String failure,
      String failureDetail,
      int percent,
      Instant asOf,
      Instant startedAt,
      Instant finishedAt,
      IntakeCounts counts,
      String carriedOutAs) {
    this.publicId = publicId;
    this.content = content;
    this.source = source;
    this.form = form;
    this.submittedBy = submittedBy;
    this.authorityCode = authorityCode;
    this.status = status;
    this.dryRun = dryRun;
    this.failure = failure;
    this.failureDetail = failureDetail;
    this.percent = percent;
    this.asOf = asOf;
    this.startedAt = startedAt;
    this.finishedAt = finishedAt;
    this.counts = counts;
    this.carriedOutAs = carriedOutAs;
  }

  /**
   * The time that the list speaks of: what had happened by then is in it. Stated by who sends it,
   * or when it came; empty for a list taken in before this was kept.
   */
  public Optional<Instant> getAsOf() {
    return Optional.ofNullable(asOf);
  }

  /** Unguessable name for pages and the API. */
  public String getPublicId() {
    return publicId;
  }

  public ListContent getContent() {
    return content;
  }

  /** File name, or the client's name for a list that came through the API. */
  public String getSource() {
    return source;
  }

  /** As what a file was read; empty for a list that came through the API. */
  public Optional<ListForm> getForm() {
    return Optional.ofNullable(form);
  }

  /** Officer code, {@code client:<name>} or {@code system}. */
  public String getSubmittedBy() {
    return submittedBy;
  }

  /** The unit of whoever submitted it; rows of other areas were refused. */
  public AuthorityCode getAuthorityCode() {
    return authorityCode;
  }

  public IntakeStatus getStatus() {
    return status;
  }

  /** The public id of the intake that carried this check out; empty until then. */
  public Optional<String> getCarriedOutAs() {
    return Optional.ofNullable(carriedOutAs);
  }

  /** True for a check: nothing is written but this receipt. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** Why it failed, as the code of a refusal. */
  public Optional<String> getFailure() {
    return Optional.ofNullable(failure);
  }

  /** Why it failed, as a sentence in the reader's language; empty unless it has failed. */
  public String failureText(Locale locale) {
    return failure == null
        ? ""
        : RefusalText.of(failure, locale, failureDetail == null ? "" : failureDetail);
  }

  /** How much of the file has been read, 0–100; 0 while a stream of unknown length runs. */
  public int getPercent() {
    return percent;
  }

  public boolean isFinished() {
    return status != IntakeStatus.RUNNING;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  public Optional<Instant> getFinishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  public int getRead() {
    return counts.read();
  }

  public int getAdded() {
    return counts.added();
  }

  public int getChanged() {
    return counts.changed();
  }

  public int getUnchanged() {
    return counts.unchanged();
  }

  /** Rows that are written, or after a check would be: added and changed ones. */
  public int getWritten() {
    return counts.added() + counts.changed();
  }

  public int getRefused() {
    return counts.refused();
  }

  /** Rows that were taken although there is something to look at, such as a wrong check digit. */
  public int getWarned() {
    return counts.warned();
  }

  /**
   * Of those, rows of which a part was not taken, because somebody has changed it by hand: it waits
   * to be decided (reading A14).
   */
  public int getConflicting() {
    return counts.conflicting();
  }
}
