package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The file as a whole cannot be taken as a list, or not from some row on. */
public final class ListUnreadable extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the file. */
  public enum Fault {
    /** Nothing in it, or nothing but blank lines. */
    EMPTY,
    /** Headings and no row below them. */
    NO_ROWS,
    /** Neither UTF-8 nor GB18030; the detail is the line of the first byte that is neither. */
    ENCODING,
    /** Bytes of zero where headings should be: no text, or UTF-16 without its mark. */
    BINARY,
    /** The old binary format of spreadsheets. */
    OLD_WORKBOOK,
    /** A workbook or an archive with a password. */
    ENCRYPTED,
    /** Something else than a list; the detail is its format, such as PDF. */
    FORMAT,
    /** A workbook that is cut or broken; the detail is the part, and the row that was reached. */
    DAMAGED,
    /** A workbook with what no spreadsheet program writes; the detail says what. */
    UNSAFE,
    /** A workbook with macros. */
    MACROS,
    /** The file is larger than the detail, in MiB. */
    TOO_LARGE,
    /** More rows than the detail. */
    TOO_MANY_ROWS,
    /** More columns than the detail. */
    TOO_MANY_COLUMNS,
    /** More cells than the detail. */
    TOO_MANY_CELLS,
    /** A workbook of more parts than the detail. */
    TOO_MANY_PARTS,
    /** A workbook that is larger than the detail, in MiB, once unpacked. */
    UNPACKS_TOO_LARGE,
    /** A workbook whose texts are larger than the detail, in MiB. */
    TEXTS_TOO_LARGE,
    /** A part of a workbook is packed more tightly than the detail to 1. */
    PACKED_TOO_TIGHTLY,
    /** Columns that the list must have are missing; the detail names them. */
    COLUMN_MISSING,
    /** Two columns mean the same; the detail names both headings. */
    COLUMN_TWICE
  }

  private final Fault fault;

  public ListUnreadable(Fault fault, Object detail) {
    super(String.valueOf(detail));
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
