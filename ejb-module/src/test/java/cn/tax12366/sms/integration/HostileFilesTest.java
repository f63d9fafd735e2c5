package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.UploadParts.taxpayer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListForm;
import cn.tax12366.sms.integration.list.ListLimits;
import cn.tax12366.sms.integration.list.ListUnreadable;
import cn.tax12366.sms.shared.RefusalText;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@link HostileFiles} through the real upload, and the exact words that who brought
 * it reads, in both languages. They stand in {@code hostile-files.tsv}, a line each: the file; then
 * {@code refused} with why; or {@code taken} with as what it was read and what became of its rows,
 * and below it the row and the column of each finding with the reason.
 */
class HostileFilesTest {

  /** Smaller than usual, so that what breaks them is small. */
  static final ListLimits LIMITS = new ListLimits(1000, 256, 20_000, 100, 4, 1, 100);

  private static final Map<String, List<String>> EXPECTED = expected();

  static Set<String> files() {
    return HostileFiles.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("S27")
  @Tag("R7.2d")
  void whoBringsItReadsWhatIsWrongWithItAndWhere(String file) {
    UploadParts parts = knowingTen();
    byte[] content = HostileFiles.all().get(file).get();

    List<String> told = assertTimeout(Duration.ofSeconds(10), () -> told(parts, file, content));

    assertThat(told).isEqualTo(EXPECTED.get(file));
  }

  @Test
  void everyFileStandsInTheTableAndThereAreMoreThanForty() {
    assertThat(EXPECTED.keySet()).containsExactlyElementsOf(files()).hasSizeGreaterThan(40);
  }

  static UploadParts knowingTen() {
    UploadParts parts = UploadParts.in(TestDatabase.H2).limitedTo(LIMITS);
    StringBuilder known = new StringBuilder(UploadParts.TAXPAYERS);
    for (int i = 0; i < 10; i++) {
      known.append(taxpayer(i));
    }
    parts.bring(ListContent.TAXPAYERS, known.toString());
    return parts;
  }

  static List<String> told(UploadParts parts, String file, byte[] content) {
    ListContent about = file.startsWith("filings") ? ListContent.FILINGS : ListContent.TAXPAYERS;
    String id;
    try {
      id = parts.check(about, content);
    } catch (ListUnreadable e) {
      assertThat(parts.files()).as("nothing stays of what is no list").isEmpty();
      return List.of(
          "refused\t" + RefusalText.of(e, Locale.CHINA) + "\t" + RefusalText.of(e, Locale.ENGLISH));
    }
    IntakeReceipt receipt = parts.receipt(id);
    List<String> told = new ArrayList<>();
    told.add("taken\t" + form(receipt.getForm().orElseThrow()) + ": " + counts(receipt));
    if (receipt.getStatus() == IntakeStatus.FAILED) {
      told.add(
          "failed\t"
              + receipt.failureText(Locale.CHINA)
              + "\t"
              + receipt.failureText(Locale.ENGLISH));
    }
    parts.receipts().refusals(id, 0, 20).rows().forEach(row -> told.add(finding(row)));
    parts.receipts().warnings(id, 0, 20).rows().forEach(row -> told.add(finding(row)));
    return told;
  }

  private static String form(ListForm form) {
    return form.encoding()
        + (form.sheet().isEmpty() ? "" : " " + form.sheet())
        + (form.otherSheets() == 0 ? "" : " and " + form.otherSheets());
  }

  private static String counts(IntakeReceipt receipt) {
    return "%d new, %d unchanged, %d refused, %d warned"
        .formatted(
            receipt.getAdded(), receipt.getUnchanged(), receipt.getRefused(), receipt.getWarned());
  }

  private static String finding(IntakeFinding finding) {
    return finding.getRowNumber()
        + " "
        + finding.getField().map(ListField::key).orElse("row")
        + "\t"
        + finding.text(Locale.CHINA)
        + "\t"
        + finding.text(Locale.ENGLISH);
  }

  private static Map<String, List<String>> expected() {
    try (InputStream in = HostileFilesTest.class.getResourceAsStream("hostile-files.tsv")) {
      Map<String, List<String>> expected = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> {
                String[] cells = line.split("\t", 2);
                expected.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(cells[1]);
              });
      return expected;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
