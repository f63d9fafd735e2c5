package cn.tax12366.sms.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amqp://broker:61616       | must begin with tcp://",
        "broker:61616              | must begin with tcp://",
        "tcp://:61616              | names no host",
        "tcp://broker              | names no port",
        "tcp://broker:70000        | names no port between 1 and 65535",
        "tcp://broker:61616/queue  | nothing but ?options",
        "tcp://broker:61616?ssl    | name=value",
        "tcp://broker:1?a=b;c=d    | name=value",
        "tcp://bro ker:61616       | Illegal character",
      })
  void refusesWhatIsNoAddressAndSaysWhy(String url, String reason) {
    assertThatThrownBy(() -> BrokerAddress.of(url))
        .isInstanceOf(MalformedBrokerUrl.class)
        .hasMessageContaining("sms.broker.url")
        .hasMessageContaining(url)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesAnAccountInTheAddressWithoutRepeatingIt() {
    assertThatThrownBy(() -> BrokerAddress.of("tcp://sender:s3cret@broker:61616"))
        .isInstanceOf(MalformedBrokerUrl.class)
        .hasMessageContaining("sms.broker.password")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "tcp://broker.example:61616, host=broker.example;port=61616",
    "tcp://[::1]:5, host=::1;port=5",
    "tcp://broker:61616?sslEnabled=true&trustStorePath=/etc/sms/ca.p12,"
        + " host=broker;port=61616;sslEnabled=true;trustStorePath=/etc/sms/ca.p12",
  })
  void spellsTheAddressAsAnAdapterWantsIt(String url, String parameters) {
    assertThat(BrokerAddress.of(url).connectionParameters()).isEqualTo(parameters);
  }
}
