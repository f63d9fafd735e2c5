package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The file as a whole cannot be taken as a list; no row of it was looked at. */
public final class ListUnreadable extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the file. */
  public enum Fault {
    /** Nothing in it, or nothing but blank lines. */
    EMPTY,
    /** Neither UTF-8 nor GB18030. */
    ENCODING,
    /** The old binary format of spreadsheets, or an encrypted workbook. */
    OLD_WORKBOOK,
    /** Neither text nor a workbook, or a workbook that is damaged. */
    FORMAT,
    /** A workbook with macros. */
    MACROS,
    /** More bytes, rows, or unpacked bytes than allowed, or packed suspiciously tightly. */
    TOO_LARGE,
    /** A column that the list must have is missing; the detail names it. */
    COLUMN_MISSING,
    /** Two columns mean the same; the detail names it. */
    COLUMN_TWICE
  }

  private final Fault fault;

  public ListUnreadable(Fault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** One code, and so one text, for each fault: {@code list-unreadable-encoding}. */
  @Override
  public String code() {
    return "list-unreadable-" + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
