package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDefinition.IdMode;
import java.math.BigInteger;
import java.util.Locale;

/** Makes the ids of responses and of receipts comparable, as {@link IdMode} says. */
final class CarrierIds {

  private static final int LONGEST = 65;

  private CarrierIds() {}

  /** The key of a message by the id in the response to its submission. */
  static String ofResponse(LinkDefinition link, String id) {
    return key(link, id, link.idMode() == IdMode.HEX_THEN_DECIMAL);
  }

  /** The key of a message by the id in its receipt; null where there is none. */
  static String ofReceipt(LinkDefinition link, String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    return key(link, id, link.idMode() == IdMode.DECIMAL_THEN_HEX);
  }

  private static String key(LinkDefinition link, String id, boolean hexadecimal) {
    String plain = id.strip().toLowerCase(Locale.ROOT);
    if (hexadecimal && plain.matches("[0-9a-f]+")) {
      plain = new BigInteger(plain, 16).toString();
    }
    plain = plain.replaceFirst("^0+(?=.)", "");
    return link.group() + ":" + (plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
  }
}
