package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.ListField.AUTHORITY_CODE;
import static cn.tax12366.sms.integration.ListField.DUE_DATE;
import static cn.tax12366.sms.integration.ListField.FILED;
import static cn.tax12366.sms.integration.ListField.NAME;
import static cn.tax12366.sms.integration.ListField.PERIOD;
import static cn.tax12366.sms.integration.ListField.PERIOD_FROM;
import static cn.tax12366.sms.integration.ListField.TAXPAYER_NUMBER;
import static cn.tax12366.sms.integration.ListField.TAX_CODE;
import static cn.tax12366.sms.integration.ListField.TAX_NAME;

import java.util.List;
import java.util.Set;

/** What a list is about. */
public enum ListContent {
  /** Taxpayers with their phones and subscriptions. */
  TAXPAYERS(List.of(Set.of(TAXPAYER_NUMBER), Set.of(NAME), Set.of(AUTHORITY_CODE))),

  /** Filing obligations: who must file what until when, and whether that has happened. */
  FILINGS(
      List.of(
          Set.of(TAXPAYER_NUMBER),
          Set.of(TAX_CODE, TAX_NAME),
          Set.of(PERIOD, PERIOD_FROM),
          Set.of(DUE_DATE),
          Set.of(FILED)));

  private final List<Set<ListField>> needed;

  ListContent(List<Set<ListField>> needed) {
    this.needed = needed;
  }

  /** A file must have at least one column of each of these sets. */
  List<Set<ListField>> needed() {
    return needed;
  }
}
