package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.integration.IntakeReceipt;
import java.util.Locale;

/** What became of a list, as the API says it. */
public final class Receipt {

  private final IntakeReceipt receipt;
  private final Locale language;

  Receipt(IntakeReceipt receipt, Locale language) {
    this.receipt = receipt;
    this.language = language;
  }

  public String getId() {
    return receipt.getPublicId();
  }

  public String getContent() {
    return receipt.getContent().name();
  }

  public String getStatus() {
    return receipt.getStatus().name();
  }

  public boolean isCheck() {
    return receipt.isDryRun();
  }

  public String getFailure() {
    return receipt.getFailure().orElse(null);
  }

  public String getFailureText() {
    return receipt.failureText(language);
  }

  public String getAsOf() {
    return receipt.getAsOf().map(Object::toString).orElse(null);
  }

  public String getStartedAt() {
    return receipt.getStartedAt().toString();
  }

  public String getFinishedAt() {
    return receipt.getFinishedAt().map(Object::toString).orElse(null);
  }

  public int getRead() {
    return receipt.getRead();
  }

  public int getAdded() {
    return receipt.getAdded();
  }

  public int getChanged() {
    return receipt.getChanged();
  }

  public int getUnchanged() {
    return receipt.getUnchanged();
  }

  public int getRefused() {
    return receipt.getRefused();
  }

  public int getWarned() {
    return receipt.getWarned();
  }

  public int getConflicting() {
    return receipt.getConflicting();
  }
}
