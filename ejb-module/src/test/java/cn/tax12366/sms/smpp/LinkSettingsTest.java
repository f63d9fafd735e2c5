package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class LinkSettingsTest {

  @Test
  void refusesALinkThatWouldNotHearOfReceipts() {
    LinkSettings settings = settings(Map.of("sms.smpp.links", "main", "sms.smpp.main.bind", "tx"));

    assertThatThrownBy(settings::links)
        .hasMessage("sms.smpp.main.bind must be trx (transceiver), not tx");
  }

  @Test
  void refusesToGuessWhetherALinkIsEncrypted() {
    LinkSettings settings = settings(Map.of("sms.smpp.links", "main", "sms.smpp.main.tls", "yes"));

    assertThatThrownBy(settings::links)
        .hasMessage("sms.smpp.main.tls must be true or false, not yes");
  }

  @Test
  void readsEachLinkUnderItsOwnName() {
    LinkSettings settings =
        settings(
            Map.of(
                "sms.smpp.links", "mobile, telecom",
                "sms.smpp.mobile.host", "smsc.mobile.example",
                "sms.smpp.mobile.tls", "true",
                "sms.smpp.telecom.port", "2776",
                "sms.smpp.telecom.window", "50"));

    assertThat(settings.links())
        .extracting(
            LinkDefinition::name,
            LinkDefinition::host,
            LinkDefinition::port,
            LinkDefinition::tls,
            LinkDefinition::window)
        .containsExactly(
            tuple("mobile", "smsc.mobile.example", 2775, true, 100),
            tuple("telecom", "localhost", 2776, false, 50));
  }

  private static LinkSettings settings(Map<String, String> values) {
    Config config = mock(Config.class);
    when(config.getOptionalValue(anyString(), any()))
        .thenAnswer(
            call -> {
              String value = values.get(call.<String>getArgument(0));
              boolean number = call.getArgument(1) == Integer.class;
              return Optional.ofNullable(value)
                  .map(text -> number ? (Object) Integer.valueOf(text) : text);
            });
    return new LinkSettings(config);
  }
}
