package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.smsc.Ledger.DestAndText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");

  @TempDir Path home;
  private long seq;

  @Test
  void refusesAFinishedLineThatIsNone() throws IOException {
    Files.writeString(home.resolve(Ledger.FILE), "{\"event\":\"submit\"}\n");

    assertThatThrownBy(() -> Ledger.read(home)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesOutAndLaterCutsOffALineThatWasNotFinished() throws IOException {
    write(submit("15400000001", "示例", null, null, null));
    Files.writeString(home.resolve(Ledger.FILE), "{\"event\":\"sub", StandardOpenOption.APPEND);

    assertThat(Ledger.read(home).entries()).hasSize(1);

    write(submit("15400000002", "示例", null, null, null));
    assertThat(Ledger.read(home).submits())
        .extracting(LedgerEntry.Submit::dest)
        .containsExactly("15400000001", "15400000002");
  }

  @Test
  void isEmptyBeforeTheFirstStart() throws IOException {
    assertThat(Ledger.read(home).entries()).isEmpty();
  }

  @Test
  void readsBackEveryKindOfLineAsItWas() throws IOException {
    LedgerEntry[] lines = {
      submit("15400000001", "引\"号\\\n\t\u0001😀" + "\uD83D", 7, 2, 1),
      new LedgerEntry.Receipt("1", "DELIVRD", "000", LedgerEntry.State.ACKED, AT),
      new LedgerEntry.Mo(
          "MO1",
          "15400000001",
          "12366",
          7,
          2,
          1,
          15,
          PhoneMessage.Split.HEADER_16,
          "sms12366",
          "查",
          LedgerEntry.State.QUEUED,
          AT)
    };
    write(lines);

    assertThat(Ledger.read(home).entries()).containsExactly(lines);
  }

  @Test
  void readsAMessageFromAPhoneThatAnOlderSimulatorWrote() throws IOException {
    Files.writeString(
        home.resolve(Ledger.FILE),
        "{\"event\":\"mo\",\"id\":\"MO1\",\"from\":\"15400000001\",\"to\":\"12366\",\"text\":\"查\","
            + "\"state\":\"queued\",\"at\":\"2026-12-01T00:00:00Z\"}\n");

    assertThat(Ledger.read(home).messagesFromPhones())
        .extracting(LedgerEntry.Mo::coding, LedgerEntry.Mo::split, LedgerEntry.Mo::link)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(8, PhoneMessage.Split.HEADER, ""));
  }

  @Test
  void countsAMessageShownTwiceAsOneDuplicate() throws IOException {
    write(
        submit("15400000001", "甲", null, null, null),
        submit("15400000002", "甲", null, null, null),
        submit("15400000001", "甲", null, null, null));

    assertThat(Ledger.read(home).duplicates())
        .isEqualTo(Map.of(new DestAndText("15400000001", "甲"), 1));
  }

  @Test
  void putsLongMessagesTogetherBeforeItCounts() throws IOException {
    write(
        submit("15400000001", "乙", 7, 2, 2),
        submit("15400000001", "甲", 7, 2, 1),
        // Sent again with the same reference, and once more with another one.
        submit("15400000001", "甲", 7, 2, 1),
        submit("15400000001", "乙", 7, 2, 2),
        submit("15400000001", "甲", 8, 2, 1),
        submit("15400000001", "乙", 8, 2, 2));

    assertThat(Ledger.read(home).countByDestAndText())
        .isEqualTo(Map.of(new DestAndText("15400000001", "甲乙"), 3));
  }

  @Test
  void doesNotTakeEqualEndingsOfDifferentMessagesForDuplicates() throws IOException {
    write(
        submit("15400000001", "示例甲公司", 1, 2, 1),
        submit("15400000001", "请申报", 1, 2, 2),
        submit("15400000001", "示例乙公司", 2, 2, 1),
        submit("15400000001", "请申报", 2, 2, 2));

    assertThat(Ledger.read(home).duplicates()).isEmpty();
  }

  @Test
  void doesNotCountAMessageOfWhichAPartIsMissing() throws IOException {
    write(
        submit("15400000001", "甲", 1, 2, 1),
        submit("15400000001", "甲", 2, 2, 1),
        submit("15400000001", "乙", 2, 2, 2));

    assertThat(Ledger.read(home).countByDestAndText())
        .isEqualTo(Map.of(new DestAndText("15400000001", "甲乙"), 1));
  }

  @Test
  void knowsAReferenceThatHasComeRound() throws IOException {
    write(
        submit("15400000001", "甲", 1, 2, 1),
        submit("15400000001", "乙", 1, 2, 2),
        submit("15400000001", "丙", 1, 2, 1),
        submit("15400000001", "丁", 1, 2, 2));

    assertThat(Ledger.read(home).countByDestAndText())
        .containsOnlyKeys(
            new DestAndText("15400000001", "甲乙"), new DestAndText("15400000001", "丙丁"));
  }

  private void write(LedgerEntry... entries) throws IOException {
    try (LedgerFile file = new LedgerFile(home)) {
      for (LedgerEntry entry : entries) {
        file.append(entry);
      }
    }
  }

  private LedgerEntry.Submit submit(
      String dest, String text, Integer reference, Integer total, Integer part) {
    seq++;
    return new LedgerEntry.Submit(
        seq,
        Long.toString(1000 + seq),
        "sms12366",
        "12366",
        dest,
        Carrier.of(dest),
        1,
        reference == null ? 0 : 0x40,
        8,
        reference,
        total,
        part,
        null,
        "",
        text,
        AT);
  }
}
