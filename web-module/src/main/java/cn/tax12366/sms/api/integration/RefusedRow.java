package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.integration.IntakeFinding;
import cn.tax12366.sms.integration.list.ListField;
import java.util.Locale;

/** A row that was refused, or taken with a warning. */
public final class RefusedRow {

  private final IntakeFinding finding;
  private final Locale language;

  RefusedRow(IntakeFinding finding, Locale language) {
    this.finding = finding;
    this.language = language;
  }

  public int getRow() {
    return finding.getRowNumber();
  }

  public String getField() {
    return finding.getField().map(ListField::key).orElse(null);
  }

  public String getCode() {
    return finding.getCode();
  }

  public String getGiven() {
    return finding.getGiven();
  }

  public String getText() {
    return finding.text(language);
  }
}
