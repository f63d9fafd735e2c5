package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.calendar.DayEnd;
import cn.tax12366.sms.outbound.Forecast;
import cn.tax12366.sms.portal.Moments;
import cn.tax12366.sms.portal.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ResourceBundle;

/** Says in a sentence when something will have been sent. */
@Named
@RequestScoped
public class ForecastSentence {

  @Inject private Texts texts;
  @Inject private Moments moments;

  @Inject
  @Named("noticesText")
  private ResourceBundle words;

  /** For the container. */
  protected ForecastSentence() {}

  ForecastSentence(Texts texts, Moments moments, ResourceBundle words) {
    this.texts = texts;
    this.moments = moments;
    this.words = words;
  }

  /** When all of it will be gone, and what goes today if that is not all. */
  public String of(Forecast forecast) {
    if (!forecast.isKnown()) {
      return filled(
          "forecast.unknown", moments.text(forecast.getBegins()), forecast.getMessages(), "");
    }
    String ends = moments.text(forecast.getEnds());
    if (forecast.getLater() == 0) {
      return filled("forecast.today", rate(forecast), ends, "");
    }
    if (forecast.getToday() == 0) {
      return filled("forecast.later", moments.text(forecast.getBegins()), rate(forecast), ends);
    }
    return filled(
            forecast.isAnyHour() ? "forecast.night" : "forecast.split",
            forecast.getToday(),
            forecast.getLater(),
            rate(forecast))
        + filled("forecast.ends", ends, "", "");
  }

  /** True if some of it would come after the deadline, and is therefore not sent at all (R4.1). */
  public boolean isTooLate(Forecast forecast, LocalDate due) {
    return forecast.isKnown() && !forecast.getEnds().isBefore(DayEnd.of(due));
  }

  /** With one decimal where that tells anything. */
  private static Number rate(Forecast forecast) {
    double rate = forecast.getRate();
    return rate < 10 ? (Number) (Math.round(rate * 10) / 10.0) : (Number) Math.round(rate);
  }

  private String filled(String key, Object first, Object second, Object third) {
    return texts.filled(words.getString(key), first, second, third);
  }
}
