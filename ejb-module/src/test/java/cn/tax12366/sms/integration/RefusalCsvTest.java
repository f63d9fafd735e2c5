package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListFile;
import cn.tax12366.sms.integration.list.ListLimits;
import cn.tax12366.sms.integration.list.ListRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalCsvTest {

  private static final EnumSet<ListField> FIELDS =
      EnumSet.of(ListField.TAXPAYER_NUMBER, ListField.NAME, ListField.AUTHORITY_CODE);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "＝1", "＋1", "－1", "＠x", "=\"a\",b"})
  void whatASpreadsheetWouldCalculateIsMadeHarmlessAndComesBackAsItWas(String name)
      throws IOException {
    ListRow row =
        ListRow.of(7)
            .with(ListField.TAXPAYER_NUMBER, "1")
            .with(ListField.NAME, name)
            .with(ListField.AUTHORITY_CODE, "2");

    byte[] file = written(IntakeFinding.refusal(row, ListField.NAME, "cell-too-long", name));

    assertThat(new String(file, StandardCharsets.UTF_8).lines().skip(1))
        .hasSize(1)
        .first()
        .asString()
        .containsPattern("'" + java.util.regex.Pattern.quote(name.substring(0, 1)))
        .startsWith("7,1,");
    Path path = Files.write(folder.resolve("mended.csv"), file);
    try (ListFile list = ListFile.open(path, ListContent.TAXPAYERS, ListLimits.USUAL)) {
      assertThat(list.next().cell(ListField.NAME)).contains(name);
    }
  }

  @Test
  void aRowThatCouldNotBeTakenApartIsThereAsItCame() throws IOException {
    byte[] file =
        written(
            IntakeFinding.refusal(
                ListRow.unreadable(3, "unreadable-row", "1,\"示例"), null, "unreadable-row", ""));

    assertThat(new String(file, StandardCharsets.UTF_8))
        .startsWith("\uFEFF行号,纳税人识别号,纳税人名称,主管税务机关代码,原因,原文\r\n3,,,,")
        .endsWith("\"1,\"\"示例\"\r\n");
  }

  private static byte[] written(IntakeFinding refusal) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RefusalCsv csv = new RefusalCsv(out, FIELDS, Locale.CHINA)) {
      csv.add(List.of(refusal));
    }
    return out.toByteArray();
  }
}
