package cn.tax12366.sms.integration.list;

import static cn.tax12366.sms.integration.list.ListField.AMOUNT_DUE;
import static cn.tax12366.sms.integration.list.ListField.AMOUNT_PAID;
import static cn.tax12366.sms.integration.list.ListField.ANNOUNCEMENTS;
import static cn.tax12366.sms.integration.list.ListField.APPLICATION_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.APPLICATION_STATE;
import static cn.tax12366.sms.integration.list.ListField.APPLIED_ON;
import static cn.tax12366.sms.integration.list.ListField.ASSESSED_TAX;
import static cn.tax12366.sms.integration.list.ListField.AUTHORITY_CODE;
import static cn.tax12366.sms.integration.list.ListField.BELOW_THRESHOLD;
import static cn.tax12366.sms.integration.list.ListField.BUYER_NAME;
import static cn.tax12366.sms.integration.list.ListField.BUYER_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.CANCELLED;
import static cn.tax12366.sms.integration.list.ListField.COUNTY_FUNCTIONS;
import static cn.tax12366.sms.integration.list.ListField.DEFERRAL_KIND;
import static cn.tax12366.sms.integration.list.ListField.DELETED;
import static cn.tax12366.sms.integration.list.ListField.DEPARTMENT;
import static cn.tax12366.sms.integration.list.ListField.DUE_DATE;
import static cn.tax12366.sms.integration.list.ListField.EFFECTIVE_FROM;
import static cn.tax12366.sms.integration.list.ListField.EFFECTIVE_TO;
import static cn.tax12366.sms.integration.list.ListField.ENDED_ON;
import static cn.tax12366.sms.integration.list.ListField.FILED;
import static cn.tax12366.sms.integration.list.ListField.FILED_ON;
import static cn.tax12366.sms.integration.list.ListField.FILING_AGENT_PHONE;
import static cn.tax12366.sms.integration.list.ListField.FILING_METHOD;
import static cn.tax12366.sms.integration.list.ListField.FINANCE_PHONE;
import static cn.tax12366.sms.integration.list.ListField.GRANTED_UNTIL;
import static cn.tax12366.sms.integration.list.ListField.HANDLED_BY;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_AMOUNT;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_CODE;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_KIND;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_STATE;
import static cn.tax12366.sms.integration.list.ListField.ISSUED_ON;
import static cn.tax12366.sms.integration.list.ListField.KIND;
import static cn.tax12366.sms.integration.list.ListField.LEGACY_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.LEGAL_REPRESENTATIVE_PHONE;
import static cn.tax12366.sms.integration.list.ListField.MATTER;
import static cn.tax12366.sms.integration.list.ListField.MONTHLY_QUOTA;
import static cn.tax12366.sms.integration.list.ListField.NAME;
import static cn.tax12366.sms.integration.list.ListField.OBTAINED_BATCH;
import static cn.tax12366.sms.integration.list.ListField.OBTAINED_ON;
import static cn.tax12366.sms.integration.list.ListField.OBTAINING_METHOD;
import static cn.tax12366.sms.integration.list.ListField.OFFICER_CODE;
import static cn.tax12366.sms.integration.list.ListField.PAID_ON;
import static cn.tax12366.sms.integration.list.ListField.PARENT_CODE;
import static cn.tax12366.sms.integration.list.ListField.PAYABLE_BY;
import static cn.tax12366.sms.integration.list.ListField.PERIOD;
import static cn.tax12366.sms.integration.list.ListField.PERIOD_FROM;
import static cn.tax12366.sms.integration.list.ListField.PERIOD_TO;
import static cn.tax12366.sms.integration.list.ListField.PHONE;
import static cn.tax12366.sms.integration.list.ListField.PHONE_ROLE;
import static cn.tax12366.sms.integration.list.ListField.POST;
import static cn.tax12366.sms.integration.list.ListField.QUOTA_AT_ONCE;
import static cn.tax12366.sms.integration.list.ListField.QUOTA_HELD;
import static cn.tax12366.sms.integration.list.ListField.RATE;
import static cn.tax12366.sms.integration.list.ListField.SHORT_NAME;
import static cn.tax12366.sms.integration.list.ListField.SINGLE_LIMIT;
import static cn.tax12366.sms.integration.list.ListField.SOURCE_KEY;
import static cn.tax12366.sms.integration.list.ListField.STAFF_NAME;
import static cn.tax12366.sms.integration.list.ListField.STATE_SINCE;
import static cn.tax12366.sms.integration.list.ListField.SUBSCRIBED;
import static cn.tax12366.sms.integration.list.ListField.SUCCESSOR_CODE;
import static cn.tax12366.sms.integration.list.ListField.TAXPAYER_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.TAXPAYER_STATE;
import static cn.tax12366.sms.integration.list.ListField.TAX_CODE;
import static cn.tax12366.sms.integration.list.ListField.TAX_NAME;
import static cn.tax12366.sms.integration.list.ListField.TIER;
import static cn.tax12366.sms.integration.list.ListField.TO_BE_DONE_ON;
import static cn.tax12366.sms.integration.list.ListField.TURNOVER;
import static cn.tax12366.sms.integration.list.ListField.UNIT_CODE;
import static cn.tax12366.sms.integration.list.ListField.UNIT_NAME;
import static cn.tax12366.sms.integration.list.ListField.VALID_FROM;
import static cn.tax12366.sms.integration.list.ListField.VALID_TO;
import static cn.tax12366.sms.integration.list.ListField.VERSION;

import cn.tax12366.sms.taxdata.FeedKind;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a list is about. */
public enum ListContent {
  /** Taxpayers with their phones and subscriptions. */
  TAXPAYERS(
      List.of(Set.of(TAXPAYER_NUMBER), Set.of(NAME), Set.of(AUTHORITY_CODE)),
      TAXPAYER_NUMBER,
      NAME,
      KIND,
      AUTHORITY_CODE,
      TAXPAYER_STATE,
      FILING_METHOD,
      LEGAL_REPRESENTATIVE_PHONE,
      FINANCE_PHONE,
      FILING_AGENT_PHONE,
      PHONE,
      PHONE_ROLE,
      SUBSCRIBED,
      ANNOUNCEMENTS,
      LEGACY_NUMBER),

  /** Filing obligations: who must file what until when, and whether that has happened. */
  FILINGS(
      List.of(
          Set.of(TAXPAYER_NUMBER),
          Set.of(TAX_CODE, TAX_NAME),
          Set.of(PERIOD, PERIOD_FROM),
          Set.of(DUE_DATE),
          Set.of(FILED)),
      TAXPAYER_NUMBER,
      TAX_NAME,
      TAX_CODE,
      PERIOD,
      PERIOD_FROM,
      PERIOD_TO,
      DUE_DATE,
      FILED,
      FILED_ON),

  /** What taxpayers have to pay, record by record with number and version. */
  AMOUNTS_DUE(
      List.of(
          Set.of(SOURCE_KEY),
          Set.of(TAXPAYER_NUMBER),
          Set.of(TAX_CODE, TAX_NAME),
          Set.of(PERIOD, PERIOD_FROM),
          Set.of(PAYABLE_BY),
          Set.of(AMOUNT_DUE)),
      SOURCE_KEY,
      VERSION,
      TAXPAYER_NUMBER,
      TAX_NAME,
      TAX_CODE,
      PERIOD,
      PERIOD_FROM,
      PERIOD_TO,
      PAYABLE_BY,
      AMOUNT_DUE,
      CANCELLED),

  /** What taxpayers have paid, in full or in part. */
  PAYMENTS(
      List.of(
          Set.of(SOURCE_KEY),
          Set.of(TAXPAYER_NUMBER),
          Set.of(TAX_CODE, TAX_NAME),
          Set.of(PERIOD, PERIOD_FROM),
          Set.of(AMOUNT_PAID),
          Set.of(PAID_ON)),
      SOURCE_KEY,
      VERSION,
      TAXPAYER_NUMBER,
      TAX_NAME,
      TAX_CODE,
      PERIOD,
      PERIOD_FROM,
      PERIOD_TO,
      AMOUNT_PAID,
      PAID_ON,
      CANCELLED),

  /** Approved extensions of filing and deferrals of payment. */
  DEFERRALS(
      List.of(
          Set.of(SOURCE_KEY),
          Set.of(TAXPAYER_NUMBER),
          Set.of(DEFERRAL_KIND),
          Set.of(TAX_CODE, TAX_NAME),
          Set.of(PERIOD, PERIOD_FROM),
          Set.of(GRANTED_UNTIL)),
      SOURCE_KEY,
      VERSION,
      TAXPAYER_NUMBER,
      DEFERRAL_KIND,
      TAX_NAME,
      TAX_CODE,
      PERIOD,
      PERIOD_FROM,
      PERIOD_TO,
      GRANTED_UNTIL,
      CANCELLED),

  /** The tree of the authorities. */
  UNITS(
      List.of(Set.of(UNIT_CODE), Set.of(PARENT_CODE), Set.of(TIER), Set.of(UNIT_NAME)),
      UNIT_CODE,
      PARENT_CODE,
      TIER,
      UNIT_NAME,
      SHORT_NAME,
      COUNTY_FUNCTIONS,
      VALID_FROM,
      VALID_TO,
      SUCCESSOR_CODE),

  /** Invoices of taxpayers and their blanks, by version. */
  INVOICES(
      List.of(
          Set.of(SOURCE_KEY),
          Set.of(VERSION),
          Set.of(TAXPAYER_NUMBER),
          Set.of(INVOICE_NUMBER),
          Set.of(INVOICE_KIND),
          Set.of(INVOICE_STATE)),
      SOURCE_KEY,
      VERSION,
      TAXPAYER_NUMBER,
      INVOICE_CODE,
      INVOICE_NUMBER,
      INVOICE_KIND,
      INVOICE_STATE,
      OBTAINED_ON,
      OBTAINED_BATCH,
      ISSUED_ON,
      INVOICE_AMOUNT,
      BUYER_NUMBER,
      BUYER_NAME,
      DELETED),

  /** What has to be paid each month without filing, by version. */
  FIXED_ASSESSMENTS(
      List.of(
          Set.of(SOURCE_KEY),
          Set.of(VERSION),
          Set.of(TAXPAYER_NUMBER),
          Set.of(TAX_CODE, TAX_NAME),
          Set.of(ASSESSED_TAX),
          Set.of(EFFECTIVE_FROM),
          Set.of(EFFECTIVE_TO)),
      SOURCE_KEY,
      VERSION,
      TAXPAYER_NUMBER,
      TAX_NAME,
      TAX_CODE,
      TURNOVER,
      RATE,
      ASSESSED_TAX,
      EFFECTIVE_FROM,
      EFFECTIVE_TO,
      ENDED_ON,
      BELOW_THRESHOLD,
      DELETED),

  /** Which invoices taxpayers may get, and how many, by version. */
  INVOICE_QUOTAS(
      List.of(
          Set.of(SOURCE_KEY),
          Set.of(VERSION),
          Set.of(TAXPAYER_NUMBER),
          Set.of(INVOICE_KIND),
          Set.of(EFFECTIVE_FROM)),
      SOURCE_KEY,
      VERSION,
      TAXPAYER_NUMBER,
      INVOICE_KIND,
      SINGLE_LIMIT,
      MONTHLY_QUOTA,
      QUOTA_AT_ONCE,
      QUOTA_HELD,
      OBTAINING_METHOD,
      EFFECTIVE_FROM,
      EFFECTIVE_TO,
      DELETED),

  /** How far what taxpayers have applied for is, by version. */
  APPLICATIONS(
      List.of(
          Set.of(SOURCE_KEY),
          Set.of(VERSION),
          Set.of(TAXPAYER_NUMBER),
          Set.of(APPLICATION_NUMBER),
          Set.of(MATTER),
          Set.of(APPLICATION_STATE),
          Set.of(APPLIED_ON)),
      SOURCE_KEY,
      VERSION,
      TAXPAYER_NUMBER,
      APPLICATION_NUMBER,
      MATTER,
      APPLICATION_STATE,
      APPLIED_ON,
      STATE_SINCE,
      TO_BE_DONE_ON,
      HANDLED_BY,
      DELETED),

  /** The tax officials of the phone book. */
  STAFF(
      List.of(Set.of(OFFICER_CODE), Set.of(STAFF_NAME), Set.of(UNIT_CODE)),
      OFFICER_CODE,
      STAFF_NAME,
      UNIT_CODE,
      DEPARTMENT,
      POST,
      PHONE);

  private final List<Set<ListField>> needed;
  private final List<ListField> fields;

  ListContent(List<Set<ListField>> needed, ListField... fields) {
    this.needed = needed;
    this.fields = List.of(fields);
  }

  /** A file must have at least one column of each of these sets. */
  public List<Set<ListField>> needed() {
    return needed;
  }

  /**
   * These columns and, of each set that a file must have one of and they have none of, the usual
   * one: the headings of a file that is taken as such a list.
   */
  public Set<ListField> completed(Collection<ListField> columns) {
    Set<ListField> completed = EnumSet.noneOf(ListField.class);
    completed.addAll(columns);
    for (Set<ListField> oneOf : needed) {
      if (Collections.disjoint(completed, oneOf)) {
        fields.stream().filter(oneOf::contains).findFirst().ifPresent(completed::add);
      }
    }
    return completed;
  }

  /** Every column that such a list may have, in the order in which people expect them. */
  public List<ListField> fields() {
    return fields;
  }

  /** True if a file without this column is no such list, unless it has another in its place. */
  public boolean needs(ListField field) {
    return needed.stream().anyMatch(oneOf -> oneOf.contains(field));
  }

  /** The feed that such a list is part of; empty where it is none of the collection system. */
  public Optional<FeedKind> feed() {
    return switch (this) {
      case FILINGS -> Optional.of(FeedKind.FILINGS);
      case AMOUNTS_DUE -> Optional.of(FeedKind.AMOUNTS_DUE);
      case PAYMENTS -> Optional.of(FeedKind.PAYMENTS);
      case DEFERRALS -> Optional.of(FeedKind.DEFERRALS);
      case INVOICES -> Optional.of(FeedKind.INVOICES);
      case FIXED_ASSESSMENTS -> Optional.of(FeedKind.FIXED_ASSESSMENTS);
      case INVOICE_QUOTAS -> Optional.of(FeedKind.INVOICE_QUOTAS);
      case APPLICATIONS -> Optional.of(FeedKind.APPLICATIONS);
      case TAXPAYERS, UNITS, STAFF -> Optional.empty();
    };
  }

  /** Whether such a list tells what the collection system knew at some time. */
  public boolean isTaxData() {
    return feed().isPresent();
  }
}
