package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.outbound.route.SubmitOutcome.Refused;
import cn.tax12366.sms.outbound.route.SubmitOutcome.TryLater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppStatusTableTest {

  @ParameterizedTest
  @ValueSource(ints = {0x58, 0x14})
  void whatIsTooMuchForTheLinkCostsTheMessageNothing(int status) {
    assertThat(SmppStatusTable.outcome(status)).isEqualTo(new TryLater(status, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x08, 0x64, 0xFF, 0x04FF})
  void aPassingFaultAndOneNobodyKnowsCountAsAttempts(int status) {
    assertThat(SmppStatusTable.outcome(status)).isEqualTo(new TryLater(status, true));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0A, 0x45, 0x65, 0x66})
  void aRefusalForGoodIsNotTriedAgain(int status) {
    assertThat(SmppStatusTable.outcome(status)).isEqualTo(new Refused(status));
  }

  @Test
  void aNumberThatDoesNotExistIsToldFromAMessageThatCannotPass() {
    assertThat(SmppStatusTable.outcome(0x0B)).isEqualTo(new Refused(0x0B, true));
  }

  @Test
  void everyCodeIsThereOnce() {
    assertThat(SmppStatusTable.values())
        .extracting(SmppStatusTable::code)
        .doesNotHaveDuplicates()
        .contains(0);
    assertThat(SmppStatusTable.outcome(0)).isInstanceOf(SubmitOutcome.Accepted.class);
    assertThat(SmppStatusTable.name(0x58)).isEqualTo("THROTTLED (0x58)");
    assertThat(SmppStatusTable.refusesWhoBinds(0x05)).isFalse();
    assertThat(SmppStatusTable.refusesWhoBinds(0x0E)).isTrue();
  }
}
