package cn.tax12366.sms.portal;

import cn.tax12366.sms.content.MessageSegments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Counts the short messages that a text takes, for pages that show one. */
@Named
@ApplicationScoped
public class Segments {

  public MessageSegments of(String text) {
    return MessageSegments.of(text == null ? "" : text);
  }
}
