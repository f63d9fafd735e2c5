package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.integration.IntakeReceipt;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a list, as the API says it. */
@Schema(description = "What became of a list so far")
public final class Receipt {

  private final IntakeReceipt receipt;
  private final Locale language;

  Receipt(IntakeReceipt receipt, Locale language) {
    this.receipt = receipt;
    this.language = language;
  }

  @Schema(description = "Name of the intake", example = "5f0c9c53-3b6e-4e0e-9a53-0b7a4a3f1d11")
  public String getId() {
    return receipt.getPublicId();
  }

  @Schema(enumeration = {"TAXPAYERS", "FILINGS"})
  public String getContent() {
    return receipt.getContent().name();
  }

  @Schema(
      description = "FAILED: not read to its end. What is counted is stored; send the list again.",
      enumeration = {"RUNNING", "CHECKED", "DONE", "FAILED"})
  public String getStatus() {
    return receipt.getStatus().name();
  }

  @Schema(description = "True if nothing was written")
  public boolean isCheck() {
    return receipt.isDryRun();
  }

  @Schema(description = "Stable name of why it failed; null unless FAILED")
  public String getFailure() {
    return receipt.getFailure().orElse(null);
  }

  @Schema(description = "Why it failed, in the language of Accept-Language")
  public String getFailureText() {
    return receipt.failureText(language);
  }

  @Schema(example = "2026-11-11T09:00:00Z")
  public String getStartedAt() {
    return receipt.getStartedAt().toString();
  }

  public String getFinishedAt() {
    return receipt.getFinishedAt().map(Object::toString).orElse(null);
  }

  @Schema(description = "Rows read; the sum of the four that follow", example = "100000")
  public int getRead() {
    return receipt.getRead();
  }

  @Schema(example = "98000")
  public int getAdded() {
    return receipt.getAdded();
  }

  @Schema(example = "1500")
  public int getChanged() {
    return receipt.getChanged();
  }

  @Schema(example = "497")
  public int getUnchanged() {
    return receipt.getUnchanged();
  }

  @Schema(description = "See /intakes/{id}/refusals", example = "3")
  public int getRefused() {
    return receipt.getRefused();
  }

  @Schema(description = "Taken, with something to look at", example = "0")
  public int getWarned() {
    return receipt.getWarned();
  }
}
