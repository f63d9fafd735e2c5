package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Writes a receipt as message centres do (SMPP 3.4, appendix B): the fields in the text, the id and
 * the state once more as optional parameters, and the sender's own reference if there was one.
 * Times are those of China, to the minute.
 */
final class ReceiptText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneId.of("Asia/Shanghai"));

  private ReceiptText() {}

  /** The deliver_sm that reports {@code outcome}; it goes the opposite way of the submit. */
  static ShortMessage of(
      LedgerEntry.Submit submit, Outcome outcome, boolean hexadecimal, Instant done) {
    String id =
        hexadecimal ? Long.toHexString(Long.parseLong(submit.id())).toUpperCase() : submit.id();
    boolean delivered = outcome.state() == Outcome.DELIVERED.state();
    StringBuilder text = new StringBuilder("id:").append(id);
    if (!outcome.bare()) {
      text.append(" sub:001 dlvrd:").append(delivered ? "001" : "000");
    }
    text.append(" submit date:").append(MINUTE.format(submit.at()));
    text.append(" done date:").append(MINUTE.format(done));
    text.append(" stat:").append(outcome.stat());
    if (!outcome.bare()) {
      text.append(" err:").append(outcome.err()).append(" text:").append(beginning(submit.text()));
    }
    byte[] octets = text.toString().getBytes(StandardCharsets.US_ASCII);
    ShortMessage plain =
        new ShortMessage(
            submit.dest(), submit.source(), ShortMessage.IS_RECEIPT, "", 0, 0, octets, Map.of());
    if (outcome.bare()) {
      return plain;
    }
    ShortMessage full =
        plain
            .with(Tag.RECEIPTED_MESSAGE_ID, (id + "\0").getBytes(StandardCharsets.US_ASCII))
            .with(Tag.MESSAGE_STATE, (byte) outcome.state());
    Integer reference = submit.userMessageReference();
    return reference == null
        ? full
        : full.with(Tag.USER_MESSAGE_REFERENCE, (byte) (reference >>> 8), (byte) (int) reference);
  }

  /** The first twenty characters, if a receipt can carry them: letters of ASCII only. */
  private static String beginning(String text) {
    String beginning = text.substring(0, Math.min(20, text.length()));
    return beginning.chars().allMatch(c -> c >= ' ' && c < 127) ? beginning : "";
  }
}
