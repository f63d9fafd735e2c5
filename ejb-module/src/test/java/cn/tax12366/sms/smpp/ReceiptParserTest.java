package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.outbound.MessageStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptParserTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "|-|-|-|-",
        "nothing of a receipt at all|-|-|-|-",
        "id:0123456789 sub:001 dlvrd:001 submit date:2612100901 done date:2612100902 stat:DELIVRD"
            + " err:000 text:|0123456789|DELIVERED|DELIVRD|000",
        "id:7f3a stat:delivrd|7f3a|DELIVERED|delivrd|-",
        "ID: 77 STAT: UNDELIV ERR: 12|77|UNDELIVERED|UNDELIV|12",
        "id:1 stat:MA:0001 err:MA:0001|1|UNDELIVERED|MA:0001|MA:0001",
        "id:1 stat:DB:0101|1|UNDELIVERED|DB:0101|-",
        "id:1 stat:EXPIRED|1|EXPIRED|EXPIRED|-",
        "id:1 stat:REJECTD|1|REJECTED|REJECTD|-",
        "id:1 stat:ACCEPTD|1|-|ACCEPTD|-",
        "id:1 stat:SOMETHINGNEW|1|-|SOMETHINGNEW|-",
        "id:1 stat:DELIVRD text:id:2 stat:UNDELIV|1|DELIVERED|DELIVRD|-",
        "stat:DELIVRD|-|DELIVERED|DELIVRD|-"
      })
  void readsWhatCanBeReadOfTheText(
      String text, String id, MessageStatus outcome, String code, String error) {
    assertThat(ReceiptParser.read(text == null ? "" : text, null, null))
        .isEqualTo(new ReceiptParser.Reading(id, outcome, code, error));
  }

  @Test
  void whatTheParametersSayGoesBeforeTheText() {
    ReceiptParser.Reading reading = ReceiptParser.read("id:1 stat:ENROUTE", "99", (byte) 2);

    assertThat(reading.id()).isEqualTo("99");
    assertThat(reading.outcome()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(ReceiptParser.read("id:1 stat:DELIVRD", null, (byte) 77).outcome())
        .as("a state nobody knows says nothing")
        .isEqualTo(MessageStatus.DELIVERED);
  }

  @Test
  void cutsAnIdWithoutEnd() {
    assertThat(ReceiptParser.read("id:" + "9".repeat(5000), null, null).id()).hasSize(65);
  }
}
