package cn.tax12366.sms.inbound;

/**
 * One short message as it came over a link; nothing in it is trusted.
 *
 * @param link the link it came over
 * @param sender the number it claims to come from, as the carrier writes it, at most 21 characters
 * @param receiver the number it was sent to, such as 12366 or 1236621
 * @param text what it says, at most 1,000 characters
 * @param partReference what joins the parts of a long message; 0 where there is one part
 * @param part from 1
 * @param parts how many there are
 */
public record ReceivedText(
    String link,
    String sender,
    String receiver,
    String text,
    int partReference,
    int part,
    int parts) {

  /** Without numbers and text. */
  @Override
  public String toString() {
    return "ReceivedText[" + link + ", part " + part + " of " + parts + "]";
  }
}
