package cn.tax12366.sms.portal.integration;

import cn.tax12366.sms.integration.ExportSettings;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.IntakeReceipts;
import cn.tax12366.sms.integration.IntakeStatus;
import cn.tax12366.sms.integration.ListUpload;
import cn.tax12366.sms.integration.UnknownIntake;
import cn.tax12366.sms.integration.list.ListForm;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** What became of one list: while it is read, after the check, and after it was carried out. */
@Named
@ViewScoped
public class ReceiptPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private IntakeReceipts receipts;
  @Inject private ExportSettings export;
  @Inject private ListUpload upload;
  @Inject private Submitting submitting;
  @Inject private Language language;
  @Inject @BusinessTime private Clock clock;

  private String id;
  private String show;
  private int page = 1;
  private transient IntakeReceipt receipt;
  private transient FaultyRows faulty;

  /**
   * Asked anew for every answer.
   *
   * @throws UnknownIntake if the person sees none of this id
   */
  public void read() {
    String asked = id == null ? "" : id;
    receipt = receipts.find(asked).orElseThrow(() -> new UnknownIntake(asked));
    faulty =
        isWarnings()
            ? FaultyRows.of((from, size) -> receipts.warnings(asked, from, size), page)
            : FaultyRows.of((from, size) -> receipts.refusals(asked, from, size), page);
  }

  /** Begins to write what the check has shown. */
  public String carryOut() {
    return "/integration/receipt.xhtml?faces-redirect=true&id=" + upload.carryOut(id);
  }

  /** True if there is something to carry out and the person may: he brought it. */
  public boolean isCarriable() {
    return receipt.getStatus() == IntakeStatus.CHECKED
        && receipt.getWritten() + receipt.getConflicting() > 0
        && upload.canCarryOut(id);
  }

  /** True where every row that was read was refused, so that there is nothing left to bring in. */
  public boolean isAllRefused() {
    return receipt.getRead() > 0 && receipt.getRefused() == receipt.getRead();
  }

  /** What is to be said of how the file was read: {@code text}, {@code sheet} or {@code others}. */
  public String getForm() {
    ListForm form = receipt.getForm().orElseThrow();
    return form.sheet().isEmpty() ? "text" : form.otherSheets() == 0 ? "sheet" : "others";
  }

  /** The encoding or the sheet. */
  public String getFormName() {
    ListForm form = receipt.getForm().orElseThrow();
    return form.sheet().isEmpty() ? form.encoding() : form.sheet();
  }

  /** True for tax data: what is older leaves what is known as it is. */
  public boolean isTaxData() {
    return receipt.getContent().isTaxData();
  }

  /** True for the rows taken with a warning; refused rows are shown first where there are any. */
  public boolean isWarnings() {
    return "warned".equals(show)
        || show == null && receipt.getRefused() == 0 && receipt.getWarned() > 0;
  }

  /** All rows of the kind that is shown, as a file to be mended. */
  public StreamedContent getFile() {
    read();
    boolean warnings = isWarnings();
    return DefaultStreamedContent.builder()
        .name((warnings ? "warnings-" : "refused-") + stem(receipt.getSource()) + ".csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(
            out -> {
              if (warnings) {
                receipts.writeWarnings(id, language.getLocale(), out);
              } else {
                receipts.writeRefusals(id, language.getLocale(), out);
              }
            })
        .build();
  }

  /** How many rows {@link #getFile} has. */
  public long getExported() {
    return Math.min(faulty.getTotal(), export.getRows());
  }

  /** True where that is not all of them. */
  public boolean isExportCut() {
    return getExported() < faulty.getTotal();
  }

  private static String stem(String fileName) {
    return fileName.replaceFirst("\\.[A-Za-z]{1,5}$", "").replaceAll("[\\\\/:*?\"<>|]", "_");
  }

  /** Whole seconds from the beginning to the end, or until now; 1 at least. */
  public long getSeconds() {
    return Math.max(
        1,
        Duration.between(receipt.getStartedAt(), receipt.getFinishedAt().orElse(clock.instant()))
            .toSeconds());
  }

  public long getRowsPerSecond() {
    return receipt.getRead() / getSeconds();
  }

  public String getBy() {
    return submitting.name(receipt);
  }

  public String getUnit() {
    return submitting.unit(receipt);
  }

  /** Why it was not read to its end, as a sentence. */
  public String getFailure() {
    return receipt.failureText(language.getLocale());
  }

  public FaultyRows getFaulty() {
    return faulty;
  }

  public IntakeReceipt getReceipt() {
    return receipt;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
