package cn.tax12366.sms.integration;

import java.util.Arrays;
import java.util.Optional;

/** What an API client may do; {@link #text()} is what the decision point compares. */
public enum ApiScope {
  /** Send taxpayer lists, and read what became of them. */
  TAXPAYERS_WRITE("taxpayers:write"),
  /** Send lists of filings, amounts due, payments and deferrals, and read what became of them. */
  FILINGS_WRITE("filings:write"),
  /** Send lists of invoices, and read what became of them. */
  INVOICES_WRITE("invoices:write"),
  /** Send lists of fixed assessments and of invoice quotas, and read what became of them. */
  ASSESSMENTS_WRITE("assessments:write"),
  /** Send lists of applications, and read what became of them. */
  APPLICATIONS_WRITE("applications:write");

  private final String text;

  ApiScope(String text) {
    this.text = text;
  }

  /** As {@code filings:write}: see {@link cn.tax12366.sms.organisation.access.Act#scope()}. */
  public String text() {
    return text;
  }

  static Optional<ApiScope> ofText(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }
}
