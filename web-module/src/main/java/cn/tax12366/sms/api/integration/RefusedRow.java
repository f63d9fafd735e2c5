package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.integration.IntakeFinding;
import cn.tax12366.sms.integration.list.ListField;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that was refused, or taken with a warning. */
@Schema(description = "A row that was refused, or taken with a warning")
public final class RefusedRow {

  private final IntakeFinding finding;
  private final Locale language;

  RefusedRow(IntakeFinding finding, Locale language) {
    this.finding = finding;
    this.language = language;
  }

  @Schema(description = "Number of the line in the body, from 1", example = "17")
  public int getRow() {
    return finding.getRowNumber();
  }

  @Schema(
      description = "The key at fault; null where it is the row as a whole",
      example = "dueDate")
  public String getField() {
    return finding.getField().map(ListField::key).orElse(null);
  }

  @Schema(description = "Stable name of the reason", example = "malformed-date")
  public String getCode() {
    return finding.getCode();
  }

  @Schema(description = "What was given, shortened", example = "2026-02-30")
  public String getGiven() {
    return finding.getGiven();
  }

  @Schema(description = "The reason in the language of Accept-Language")
  public String getText() {
    return finding.text(language);
  }
}
