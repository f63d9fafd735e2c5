package cn.tax12366.sms.runnable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartSettingsTest {

  private final Properties properties = new Properties();

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "65536", "-1", "80 80", "999999"})
  void refusesWhatIsNoPort(String port) {
    properties.setProperty("sms.http.port", port);

    assertThatThrownBy(() -> settings(Map.of()).httpPort())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("sms.http.port")
        .hasMessageContaining(port);
  }

  @Test
  void takesThePropertyOfTheServerBeforeOursAndOursBeforeTheEnvironment() {
    Map<String, String> environment = Map.of("SMS_HTTP_PORT", "3");
    assertThat(settings(Map.of()).httpPort()).isEqualTo(8080);
    assertThat(settings(environment).httpPort()).isEqualTo(3);

    properties.setProperty("sms.http.port", "2");
    assertThat(settings(environment).httpPort()).isEqualTo(2);

    properties.setProperty("payaramicro.port", "1");
    assertThat(settings(environment).httpPort()).isEqualTo(1);
  }

  @Test
  void findsTheHomeInTheEnvironmentAndMakesItAbsolute() {
    assertThat(settings(Map.of("SMS_HOME", "/var/lib/./sms")).home()).hasToString("/var/lib/sms");
    assertThat(settings(Map.of()).home()).isAbsolute().hasFileName("sms-home");
  }

  @Test
  void resetsOnlyWhenAsked() {
    assertThat(settings(Map.of()).demoReset()).isFalse();
    properties.setProperty("sms.demo.reset", "false");
    assertThat(settings(Map.of()).demoReset()).isFalse();
    properties.setProperty("sms.demo.reset", "");
    assertThat(settings(Map.of()).demoReset()).isTrue();
  }

  private StartSettings settings(Map<String, String> environment) {
    return new StartSettings(properties, environment);
  }
}
