package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSettingsTest {

  @Test
  void refusesALinkThatNobodyOfItsGroupHearsFor() {
    LinkSettings settings =
        settings(
            Map.of(
                "sms.smpp.links", "main, other",
                "sms.smpp.main.bind", "tx",
                "sms.smpp.other.bind", "rx"));

    assertThatThrownBy(settings::links)
        .hasMessage(
            "sms.smpp.main.bind is tx, and no link of its group main hears receipts: one of them"
                + " must be rx or trx");
  }

  @Test
  void takesTwoLinksOfAGroupOfWhichOneSendsAndOneHears() {
    LinkSettings settings =
        settings(
            Map.of(
                "sms.smpp.links", "out, in",
                "sms.smpp.out.bind", "tx",
                "sms.smpp.out.group", "north",
                "sms.smpp.in.bind", "rx",
                "sms.smpp.in.group", "north",
                "sms.smpp.in.address-range", "^12366"));

    assertThat(settings.links())
        .extracting(LinkDefinition::bind, link -> link.addressing().range())
        .containsExactly(
            tuple(LinkDefinition.Bind.TX, ""), tuple(LinkDefinition.Bind.RX, "^12366"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bind | transceiver | sms.smpp.main.bind must be trx, tx or rx, not transceiver",
        "source-ton | 7 | sms.smpp.main: A type of number is 0 to 6, not 7",
        "destination-ton | -1 | sms.smpp.main: A type of number is 0 to 6, not -1",
        "source-npi | 2 | sms.smpp.main: A numbering plan is one of 0, 1, 3, 4, 6, 8, 9, 10, 14"
            + " and 18, not 2",
        "destination-npi | 19 | sms.smpp.main: A numbering plan is one of 0, 1, 3, 4, 6, 8, 9,"
            + " 10, 14 and 18, not 19",
      })
  void refusesWhatTheProtocolDoesNotKnow(String key, String value, String because) {
    LinkSettings settings =
        settings(Map.of("sms.smpp.links", "main", "sms.smpp.main." + key, value));

    assertThatThrownBy(settings::links).hasMessage(because);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fee-user-type | 0 | must be 2 (nobody is charged for a message), not 0",
        "fee-user-type | 1 | must be 2 (nobody is charged for a message), not 1",
        "fee-user-type | 3 | must be 2 (nobody is charged for a message), not 3",
        "fee-type | 02 | must be 01 (free), not 02",
        "fee-type | 03 | must be 01 (free), not 03",
        "fee-type | 04 | must be 01 (free), not 04",
        "fee-type | 05 | must be 01 (free), not 05",
        "fee-type | 1 | must be 01 (free), not 1",
        "fee-code | 10 | must be 0 (fen for a message), not 10",
        "fee-code | 000010 | must be 0 (fen for a message), not 000010",
        "fee-code | 0000000 | must be 0 (fen for a message), not 0000000",
        "fee-code | -1 | must be 0 (fen for a message), not -1",
        "service-id | MHN0010 | must be empty or CMT (no tariff), not MHN0010",
        "service-id | cmt | must be empty or CMT (no tariff), not cmt",
        "source | 1066123456 | must not be the number of a service that costs extra, not 1066123456",
        "source | 1062 | must not be the number of a service that costs extra, not 1062"
      })
  @Tag("R9.1")
  @Tag("R9.2")
  @Tag("R9.3")
  void refusesALinkOverWhichSomebodyWouldPayWhereverItStandsInTheList(
      String key, String value, String said) {
    String setting = "sms.smpp.dear." + key;

    for (String links : List.of("dear, main", "main, dear")) {
      LinkSettings settings = settings(Map.of("sms.smpp.links", links, setting, value));

      assertThatThrownBy(settings::links)
          .as(links)
          .hasMessageStartingWith(setting + " " + said + ": ")
          .hasMessageContaining("article 9");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "000000"})
  @Tag("R9.1")
  @Tag("R9.2")
  void takesALinkThatSaysInFullThatNobodyPays(String nothing) {
    LinkSettings settings =
        settings(
            Map.of(
                "sms.smpp.links", "main",
                "sms.smpp.main.fee-user-type", "2",
                "sms.smpp.main.fee-type", "01",
                "sms.smpp.main.fee-code", nothing,
                "sms.smpp.main.service-id", "CMT",
                "sms.smpp.main.source", "1065712366"));

    assertThat(settings.links())
        .extracting(LinkDefinition::service, LinkDefinition::source)
        .containsExactly(tuple("CMT", "1065712366"));
  }

  @Test
  @Tag("R9.1")
  void namesNoServiceToTheCarrierUnlessAsked() {
    assertThat(settings(Map.of("sms.smpp.links", "main")).links())
        .extracting(LinkDefinition::service, LinkDefinition::source)
        .containsExactly(tuple("", "12366"));
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
