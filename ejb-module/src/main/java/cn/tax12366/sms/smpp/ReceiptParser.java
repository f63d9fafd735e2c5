package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.MessageStatus;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what can be read of a receipt, and refuses none: carriers write them in many ways. What the
 * optional parameters say goes before what the text says.
 */
final class ReceiptParser {

  private static final Pattern ID = field("id");
  private static final Pattern STATE = field("stat");
  private static final Pattern ERROR = field("err");

  /** A failure in the carriers' own words, such as MA:0001 or DB:0101. */
  private static final Pattern FAILURE_CODE = Pattern.compile("[A-Z]{1,3}:?\\d{2,5}");

  private static final Map<String, MessageStatus> STATES =
      Map.of(
          "DELIVRD", MessageStatus.DELIVERED,
          "DELIVERED", MessageStatus.DELIVERED,
          "EXPIRED", MessageStatus.EXPIRED,
          "DELETED", MessageStatus.UNDELIVERED,
          "UNDELIV", MessageStatus.UNDELIVERED,
          "UNDELIVERABLE", MessageStatus.UNDELIVERED,
          "SKIPPED", MessageStatus.UNDELIVERED,
          "REJECTD", MessageStatus.REJECTED,
          "REJECTED", MessageStatus.REJECTED);

  private static final String[] NAMES = {
    null, "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD",
    "SKIPPED"
  };

  private ReceiptParser() {}

  /**
   * @param id the carrier's id; null where none could be read
   * @param outcome null for one that says nothing final
   * @param code in the carrier's words, or null
   * @param error in the carrier's words, or null
   */
  record Reading(String id, MessageStatus outcome, String code, String error) {}

  /**
   * @param text the receipt's text, may be empty
   * @param receiptedId the parameter receipted_message_id, or null
   * @param messageState the parameter message_state, or null
   */
  static Reading read(String text, String receiptedId, Byte messageState) {
    String id = receiptedId == null || receiptedId.isBlank() ? find(ID, text) : receiptedId.strip();
    String written = find(STATE, text);
    String stated =
        messageState != null && messageState > 0 && messageState < NAMES.length
            ? NAMES[messageState]
            : null;
    MessageStatus outcome = outcome(stated != null ? stated : written);
    return new Reading(id, outcome, written != null ? written : stated, find(ERROR, text));
  }

  private static MessageStatus outcome(String code) {
    if (code == null) {
      return null;
    }
    String plain = code.toUpperCase(Locale.ROOT);
    MessageStatus known = STATES.get(plain);
    return known == null && FAILURE_CODE.matcher(plain).matches()
        ? MessageStatus.UNDELIVERED
        : known;
  }

  private static Pattern field(String name) {
    return Pattern.compile("(?:^|\\s)" + name + "\\s*[:=]\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
  }

  private static String find(Pattern field, String text) {
    Matcher found = field.matcher(text);
    if (!found.find()) {
      return null;
    }
    String value = found.group(1);
    return value.length() > 65 ? value.substring(0, 65) : value;
  }
}
