package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.CommandStatus;
import java.time.Duration;

/**
 * Decides by the number alone how a message is treated, so that a test knows beforehand and a
 * repetition meets the same fate.
 *
 * <p><b>Ordinary numbers</b>, by a seeded hash: 960 of 1000 are DELIVRD; of the other 40, 15 are
 * UNDELIV {@code MK:0001} (switched off or out of reach), 8 EXPIRED {@code MA:0027}, 7 UNDELIV
 * {@code DB:0101} (no such number), 6 UNDELIV {@code DB:0102} (suspended), 4 REJECTD {@code
 * IA:0101}. The share delivered can be set; the rest keeps these proportions. The meanings of the
 * codes are this simulator's own: real gateways each have theirs.
 *
 * <p><b>Numbers made for a case</b> have 9999 as their fourth to seventh digit; the last four say
 * which:
 *
 * <table>
 * <caption>154 9999 nnnn, 164 9999 nnnn, 194 9999 nnnn, and any other prefix</caption>
 * <tr><td>0001</td><td>UNDELIV IB:0008, the gateway's flow control</td></tr>
 * <tr><td>0002</td><td>UNDELIV DB:0101, no such number</td></tr>
 * <tr><td>0003</td><td>EXPIRED</td></tr>
 * <tr><td>0004</td><td>REJECTD</td></tr>
 * <tr><td>0005</td><td>a receipt {@code id:… submit date:… done date:… stat:MA:0001} and nothing
 * else</td></tr>
 * <tr><td>0011</td><td>refused for good, 0x0B</td></tr>
 * <tr><td>0012</td><td>0x58 once, then accepted</td></tr>
 * <tr><td>0013</td><td>0x14 once, then accepted</td></tr>
 * <tr><td>0014</td><td>0x08 once, then accepted</td></tr>
 * <tr><td>0021</td><td>accepted, never answered; the receipt comes</td></tr>
 * <tr><td>0022</td><td>accepted, never answered, no receipt either</td></tr>
 * <tr><td>0031</td><td>DELIVRD three times</td></tr>
 * <tr><td>0032</td><td>the receipt comes before the answer</td></tr>
 * <tr><td>0033</td><td>the receipt carries the id in hexadecimal</td></tr>
 * <tr><td>0034</td><td>never a receipt</td></tr>
 * <tr><td>0035</td><td>UNDELIV, and DELIVRD after it</td></tr>
 * <tr><td>02ss</td><td>the answer is ss seconds late</td></tr>
 * <tr><td>others</td><td>DELIVRD</td></tr>
 * </table>
 */
final class NumberPlan {

  private static final int OF = 1000;

  private final Seeded seeded;
  private final int delivered;

  /**
   * @param delivered how many of 1000 ordinary numbers get their messages
   */
  NumberPlan(long seed, int delivered) {
    seeded = new Seeded(seed);
    this.delivered = delivered;
  }

  /** The eleven digits of a mainland number without its country code; others as they came. */
  static String national(String number) {
    String digits = number.startsWith("+") ? number.substring(1) : number;
    if (digits.startsWith("00")) {
      digits = digits.substring(2);
    }
    return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
  }

  Treatment of(String number) {
    String national = national(number);
    if (national.length() == 11 && national.startsWith("9999", 3)) {
      return special(national.substring(7));
    }
    long draw = seeded.draw(national, OF);
    return Treatment.receipts(draw < delivered ? Outcome.DELIVERED : failure(national));
  }

  private Outcome failure(String national) {
    long draw = seeded.draw(national + "?", 40);
    if (draw < 15) {
      return Outcome.undelivered("MK:0001");
    }
    if (draw < 23) {
      return Outcome.EXPIRED;
    }
    if (draw < 30) {
      return Outcome.undelivered("DB:0101");
    }
    return draw < 36 ? Outcome.undelivered("DB:0102") : Outcome.REJECTED;
  }

  private static Treatment special(String code) {
    if (code.startsWith("02") && code.matches("\\d{4}")) {
      return Treatment.receipts(Outcome.DELIVERED)
          .answeredLate(Duration.ofSeconds(Integer.parseInt(code.substring(2))));
    }
    Outcome ok = Outcome.DELIVERED;
    Treatment plain = Treatment.receipts(ok);
    return switch (code) {
      case "0001" -> Treatment.receipts(Outcome.undelivered("IB:0008"));
      case "0002" -> Treatment.receipts(Outcome.undelivered("DB:0101"));
      case "0003" -> Treatment.receipts(Outcome.EXPIRED);
      case "0004" -> Treatment.receipts(Outcome.REJECTED);
      case "0005" -> Treatment.receipts(Outcome.BARE);
      case "0011" -> plain.refused(CommandStatus.INVALID_DESTINATION, false);
      case "0012" -> plain.refused(CommandStatus.THROTTLED, true);
      case "0013" -> plain.refused(CommandStatus.QUEUE_FULL, true);
      case "0014" -> plain.refused(CommandStatus.SYSTEM_ERROR, true);
      case "0021" -> plain.answered(Treatment.Answer.NEVER);
      case "0022" -> Treatment.receipts().answered(Treatment.Answer.NEVER);
      case "0031" -> Treatment.receipts(ok, ok, ok);
      case "0032" -> plain.answered(Treatment.Answer.AFTER_RECEIPT);
      case "0033" -> plain.withIds(IdForm.HEXADECIMAL);
      case "0034" -> Treatment.receipts();
      case "0035" -> Treatment.receipts(Outcome.undelivered("MK:0001"), ok);
      default -> plain;
    };
  }
}
