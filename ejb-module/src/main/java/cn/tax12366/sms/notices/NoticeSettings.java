package cn.tax12366.sms.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code sms.reminder.filings-max-age}: how old the lists of filings may be to remind by them. */
@ApplicationScoped
public class NoticeSettings {

  @Inject
  @ConfigProperty(name = "sms.reminder.filings-max-age", defaultValue = "PT24H")
  private Duration filingsMaxAge;

  /** 24 hours where nothing is said; zero for any age. */
  public Duration filingsMaxAge() {
    return filingsMaxAge;
  }
}
