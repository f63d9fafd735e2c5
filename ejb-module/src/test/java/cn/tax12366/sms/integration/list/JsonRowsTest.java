package cn.tax12366.sms.integration.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {

  private static final String GOOD = "{\"taxpayerNumber\":\"1\",\"filed\":false,\"period\":202610}";

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1]", "null", "{} {}", "{\"filed\":}", "示例", "{\"phones\":[1]}"})
  void aBrokenLineIsHandedOnWithItsNumberAndTheNextOneIsRead(String broken) {
    List<ListRow> rows = read("\n" + broken + "\n" + GOOD);

    assertThat(rows).extracting(ListRow::number).containsExactly(2, 3);
    assertThat(rows.get(0).unreadable()).contains("broken-json");
    assertThat(rows.get(0).raw()).contains(broken);
    assertThat(rows.get(1).cells())
        .containsEntry(ListField.TAXPAYER_NUMBER, "1")
        .containsEntry(ListField.FILED, "false")
        .containsEntry(ListField.PERIOD, "202610");
  }

  @Test
  void aLineThatIsNotUtf8IsBroken() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {'"', (byte) 0xFF, '"', '\n'});
    bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));

    List<ListRow> rows = read(bytes.toByteArray());

    assertThat(rows.get(0).unreadable()).contains("broken-json");
    assertThat(rows.get(1).unreadable()).isEmpty();
  }

  @Test
  void deeplyNestedJsonIsBrokenAndNoDanger() {
    List<ListRow> rows = read("{\"a\":" + "[".repeat(30_000) + "\n" + GOOD);

    assertThat(rows.get(0).unreadable()).contains("broken-json");
    assertThat(rows).hasSize(2);
  }

  @Test
  void phonesAreReadWithTheirRolesAndUnknownKeysPassedOver() {
    ListRow row =
        read("{\"more\":{\"x\":1},\"phones\":[{\"phone\":\"15400000001\",\"role\":\"FINANCE\"},"
                + "{\"phone\":\"15400000002\"},{\"phone\":\"15400000003\",\"role\":\"FILING_AGENT\"},"
                + "{\"phone\":\"15400000004\",\"role\":\"BOSS\"}]}")
            .get(0);

    assertThat(row.cells())
        .containsOnly(
            java.util.Map.entry(ListField.FINANCE_PHONE, "15400000001"),
            java.util.Map.entry(ListField.FILING_AGENT_PHONE, "15400000002;15400000003"),
            java.util.Map.entry(ListField.PHONE, "15400000004"),
            java.util.Map.entry(ListField.PHONE_ROLE, "BOSS"));
  }

  private static List<ListRow> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ListRow> read(byte[] bytes) {
    List<ListRow> rows = new ArrayList<>();
    new JsonRows(new ByteArrayInputStream(bytes)).forEachRemaining(rows::add);
    return rows;
  }
}
