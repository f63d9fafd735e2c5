package cn.tax12366.sms.organisation.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one person may see in clear. */
@ApplicationScoped
public class DisclosureSettings {

  @Inject
  @ConfigProperty(name = "sms.reveal.hourly", defaultValue = "60")
  private int revealsAnHour;

  protected DisclosureSettings() {}

  DisclosureSettings(int revealsAnHour) {
    this.revealsAnHour = revealsAnHour;
  }

  /** Numbers one officer may have shown within an hour ({@code sms.reveal.hourly}, 60). */
  int revealsAnHour() {
    return revealsAnHour;
  }
}
