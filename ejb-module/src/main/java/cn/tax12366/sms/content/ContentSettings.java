package cn.tax12366.sms.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is configured about the words of messages. */
@ApplicationScoped
public class ContentSettings {

  @Inject
  @ConfigProperty(name = "sms.signature.sign", defaultValue = "河南税务")
  private String sign;

  /** The platform's sign in front of every message, without its brackets. */
  public String sign() {
    return sign;
  }
}
