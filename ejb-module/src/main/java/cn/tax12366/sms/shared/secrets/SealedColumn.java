package cn.tax12366.sms.shared.secrets;

import java.util.List;

/**
 * A column whose values are sealed, with all that is needed to go through its rows.
 *
 * @param table where it is
 * @param key the columns by which a row is found and the rows are ordered
 * @param name the column
 * @param purpose what is in it; phones look alike wherever they stand
 */
record SealedColumn(String table, List<String> key, String name, Purpose purpose) {

  /** Every one there is. A capability that seals another column adds it here. */
  static final List<SealedColumn> ALL =
      List.of(
          phone("officer", "code", "phone"),
          phone("taxpayer_phone", "id", "phone"),
          phone("taxpayer_change", "id", "phone"),
          phone("taxpayer_by_hand", "id", "phone"),
          phone("staff_contact", "id", "phone"),
          phone("staff_change", "id", "phone"),
          phone("subscription", "phone", "phone"),
          phone("subscription_past", "id", "phone"),
          phone("notice_recipient", "id", "phone"),
          phone("reminded_obligation", "recipient_id", "phone"),
          phone("outbound_message", "id", "phone"),
          phone("receipt_inbox", "id", "phone"),
          phone("void_phone", "phone", "phone"),
          phone("phone_word", "id", "phone"),
          phone("inbound_message", "id", "sender"),
          cell("given"),
          cell("cells"),
          cell("raw"),
          new SealedColumn("invoice", List.of("source_key"), "buyer", Purpose.TAX_RECORD),
          secret("secret"),
          secret("offered_secret"));

  private static SealedColumn phone(String table, String key, String name) {
    return new SealedColumn(table, List.of(key), name, Purpose.PHONE);
  }

  private static SealedColumn cell(String name) {
    return new SealedColumn(
        "intake_refusal", List.of("intake_id", "row_number"), name, Purpose.LIST_ROW);
  }

  private static SealedColumn secret(String name) {
    return new SealedColumn(
        "second_factor", List.of("officer_code"), name, Purpose.ONE_TIME_PASSWORD);
  }

  /** The next rows. Where several share a key, all of them hold the same value. */
  String select(boolean first) {
    String keys = String.join(", ", key);
    return "select "
        + (key.contains(name) ? keys : keys + ", " + name)
        + " from "
        + table
        + " where "
        + name
        + " is not null"
        + (first ? "" : " and (" + keys + ") > (" + "?, ".repeat(key.size() - 1) + "?)")
        + " order by "
        + keys
        + " limit ?";
  }

  String update() {
    return "update "
        + table
        + " set "
        + name
        + " = ? where "
        + String.join(" = ? and ", key)
        + " = ?";
  }

  @Override
  public String toString() {
    return table + "." + name;
  }
}
