package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a receipt as message centres do (SMPP 3.4, appendix B): the fields in the text, the id and
 * the state once more as optional parameters, and the sender's own reference if there was one; or
 * in one of the forms that differ from it. Times are those of China.
 */
final class ReceiptText {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(CHINA);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(CHINA);
  private static final byte[] NOTHING = {};

  private ReceiptText() {}

  /**
   * The deliver_sm that reports {@code outcome}; it goes the opposite way of the submit.
   *
   * @param id as it is written in the receipt
   * @param form any but {@link ReceiptForm#MIXED}
   */
  static ShortMessage of(
      LedgerEntry.Submit submit, String id, Outcome outcome, ReceiptForm form, Instant done) {
    byte[] text = text(submit, id, outcome, form, done).getBytes(StandardCharsets.US_ASCII);
    boolean apart = form == ReceiptForm.PAYLOAD;
    ShortMessage plain =
        new ShortMessage(
            submit.dest(),
            submit.source(),
            ShortMessage.IS_RECEIPT,
            "",
            0,
            0,
            apart ? NOTHING : text,
            Map.of());
    if (!form.hasParameters()) {
      return plain;
    }
    ShortMessage full =
        (apart ? plain.with(Tag.MESSAGE_PAYLOAD, text) : plain)
            .with(Tag.RECEIPTED_MESSAGE_ID, (id + "\0").getBytes(StandardCharsets.US_ASCII))
            .with(Tag.MESSAGE_STATE, (byte) outcome.state());
    Integer reference = submit.userMessageReference();
    return reference == null
        ? full
        : full.with(Tag.USER_MESSAGE_REFERENCE, (byte) (reference >>> 8), (byte) (int) reference);
  }

  private static String text(
      LedgerEntry.Submit submit, String id, Outcome outcome, ReceiptForm form, Instant done) {
    return switch (form) {
      case PARAMETERS_ONLY -> "";
      case UNREADABLE -> "DELIVERY REPORT";
      case LOWER_CASE -> fields(submit, id, outcome, form, done).toLowerCase(Locale.ROOT);
      default -> fields(submit, id, outcome, form, done);
    };
  }

  private static String fields(
      LedgerEntry.Submit submit, String id, Outcome outcome, ReceiptForm form, Instant done) {
    boolean brief = form == ReceiptForm.SHORT;
    boolean delivered = outcome.state() == Outcome.DELIVERED.state();
    boolean code = form == ReceiptForm.CARRIER_CODE && !outcome.err().equals("000");
    DateTimeFormatter date = form == ReceiptForm.SECONDS ? SECOND : MINUTE;
    StringBuilder text = new StringBuilder("id:").append(id);
    if (!brief) {
      text.append(" sub:001 dlvrd:").append(delivered ? "001" : "000");
    }
    text.append(" submit date:").append(date.format(submit.at()));
    text.append(" done date:").append(date.format(done));
    text.append(" stat:").append(code ? outcome.err() : outcome.stat());
    if (!brief) {
      text.append(" err:").append(outcome.err()).append(" text:").append(beginning(submit.text()));
    }
    return text.toString();
  }

  /** The first twenty characters, if a receipt can carry them: letters of ASCII only. */
  private static String beginning(String text) {
    String beginning = text.substring(0, Math.min(20, text.length()));
    return beginning.chars().allMatch(c -> c >= ' ' && c < 127) ? beginning : "";
  }
}
