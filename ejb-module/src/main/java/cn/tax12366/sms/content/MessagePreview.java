package cn.tax12366.sms.content;

/** A message as it will stand on a phone, with what it takes. */
public final class MessagePreview {

  private final String text;
  private final MessageSegments segments;

  public MessagePreview(String text) {
    this.text = text;
    this.segments = MessageSegments.of(text);
  }

  /** Sign, body with the values, unit and name. */
  public String getText() {
    return text;
  }

  public MessageSegments getSegments() {
    return segments;
  }
}
