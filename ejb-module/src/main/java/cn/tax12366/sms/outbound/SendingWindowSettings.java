package cn.tax12366.sms.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The hours of the sending window: {@code sms.window.open}/{@code .close}, 08:00 and 18:00. */
@ApplicationScoped
public class SendingWindowSettings {

  @Inject
  @ConfigProperty(name = "sms.window.open", defaultValue = "08:00")
  private LocalTime open;

  @Inject
  @ConfigProperty(name = "sms.window.close", defaultValue = "18:00")
  private LocalTime close;

  public SendingWindow window() {
    return new SendingWindow(open, close);
  }
}
