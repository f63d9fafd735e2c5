package cn.tax12366.sms.acceptance.kit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The pages of the portal on which lists are brought by file. */
public final class ListPages {

  private final Visit visit;

  public ListPages(Visit visit) {
    this.visit = visit;
  }

  /** Chooses content and file on the page for uploads, and has the file checked. */
  public void upload(String content, Path file) {
    choose(content, file);
    check();
  }

  /**
   * Opens the page for uploads and chooses what the list is about, and the file.
   *
   * @param content {@code TAXPAYERS} or {@code FILINGS}
   */
  public void choose(String content, Path file) {
    Page page = visit.open("/integration/upload.xhtml").page();
    page.locator("[id='upload:content'] .ui-radiobutton")
        .filter(new Locator.FilterOptions().setHas(page.locator("input[value='" + content + "']")))
        .click();
    page.locator(".sms-plain td .sms-code").getByText(mark(content)).waitFor();
    page.locator("input[type=file]").setInputFiles(file);
  }

  /** Presses the button that sends the file to be checked. */
  public void check() {
    visit.page().locator("[id='upload:check']").click();
  }

  /** A column that only such a list has. */
  private static String mark(String content) {
    return content.equals("TAXPAYERS") ? "authorityCode" : "dueDate";
  }

  /** What the receipt on the page counts: added, changed, unchanged, refused, warned. */
  public List<Integer> tiles() {
    return visit.page().locator(".sms-tile-number").allInnerTexts().stream()
        .map(text -> Integer.valueOf(text.replaceAll("\\D", "")))
        .toList();
  }

  /** The id in the address of a receipt. */
  public String receiptId() {
    return visit.page().url().replaceFirst(".*[?&]id=([^&]+).*", "$1");
  }

  /** Writes a workbook with one sheet of texts, the first row its headings. */
  public static Path workbook(Path file, Stream<List<String>> rows) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "acceptance", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      int number = 0;
      for (List<String> row : (Iterable<List<String>>) rows::iterator) {
        for (int column = 0; column < row.size(); column++) {
          sheet.value(number, column, row.get(column));
        }
        number++;
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
