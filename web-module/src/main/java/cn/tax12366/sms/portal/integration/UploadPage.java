package cn.tax12366.sms.portal.integration;

import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.ListLimitSettings;
import cn.tax12366.sms.integration.ListUpload;
import cn.tax12366.sms.integration.UploadSettings;
import cn.tax12366.sms.integration.list.ExampleList;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.portal.Today;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.file.UploadedFile;

/** Takes a file and has it checked; beside the form, what the file must look like. */
@Named
@ViewScoped
public class UploadPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ListUpload upload;
  @Inject private UploadSettings settings;
  @Inject private ListLimitSettings limits;
  @Inject private SignedInOfficer signedIn;
  @Inject private Today today;
  @Inject private Language language;

  private ListContent content;
  private transient List<ListContent> contents;
  private transient UploadedFile file;
  private LocalDateTime asOf;

  /**
   * The content that the address names, if the reader may bring it; else filings, which are brought
   * most, or the one there is.
   */
  public void begin() {
    List<ListContent> offered = getContents();
    if (!offered.contains(content)) {
      content =
          offered.contains(ListContent.FILINGS) || offered.isEmpty()
              ? ListContent.FILINGS
              : offered.get(0);
    }
  }

  /** Begins the check of the chosen file and leads to its receipt. */
  public String check() throws IOException {
    return check(
        content,
        asOf == null || !content.isTaxData()
            ? null
            : asOf.atZone(ClockProducer.ZONE).toOffsetDateTime().toString());
  }

  /** The same for rows of a list that have been mended: they speak of the same time. */
  public String checkMended(IntakeReceipt list) throws IOException {
    return check(list.getContent(), list.getAsOf().map(Instant::toString).orElse(null));
  }

  private String check(ListContent known, String stated) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return "/integration/receipt.xhtml?faces-redirect=true&id="
          + upload.check(known, file.getFileName(), stated, in);
    }
  }

  /** A small list that is taken as it stands, made for the person's own unit. */
  public StreamedContent getExample() {
    ExampleList example = new ExampleList(content, signedIn.getUnit().digits(), today.getDate());
    return DefaultStreamedContent.builder()
        .name(
            language.isEnglish() ? content.name().toLowerCase(Locale.ROOT) + ".csv" : chineseName())
        .contentType("text/csv;charset=UTF-8")
        .writer(out -> example.write(language.getLocale(), out))
        .build();
  }

  private String chineseName() {
    return switch (content) {
      case TAXPAYERS -> "纳税人清单示例.csv";
      case FILINGS -> "申报清单示例.csv";
      case AMOUNTS_DUE -> "应征税款清单示例.csv";
      case PAYMENTS -> "缴款清单示例.csv";
      case DEFERRALS -> "延期核准清单示例.csv";
      case UNITS -> "机构清单示例.csv";
      case STAFF -> "税务人员清单示例.csv";
      case INVOICES -> "发票清单示例.csv";
      case FIXED_ASSESSMENTS -> "定税清单示例.csv";
      case INVOICE_QUOTAS -> "票种核定清单示例.csv";
      case APPLICATIONS -> "办理进度清单示例.csv";
    };
  }

  public List<ListField> getColumns() {
    return content.fields();
  }

  /** True if the column means something else in a list of staff than in others. */
  public boolean ofStaff(ListField column) {
    return content == ListContent.STAFF
        && (column == ListField.UNIT_CODE || column == ListField.PHONE);
  }

  /** True if no other column can stand in the place of this one. */
  public boolean alone(ListField column) {
    return content.needed().contains(Set.of(column));
  }

  /** The contents of which the reader may bring lists. */
  public List<ListContent> getContents() {
    if (contents == null) {
      contents = upload.contents();
    }
    return contents;
  }

  /** Whether the reader may bring lists of this content. */
  public boolean brings(ListContent known) {
    return getContents().contains(known);
  }

  public boolean isBringing() {
    return !getContents().isEmpty();
  }

  public ListContent getContent() {
    return content;
  }

  public void setContent(ListContent content) {
    this.content = content;
  }

  /** The time of which the list speaks, by the clock on the wall; null for now. */
  public LocalDateTime getAsOf() {
    return asOf;
  }

  public void setAsOf(LocalDateTime asOf) {
    this.asOf = asOf;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }

  public int getMaxMib() {
    return settings.getMaxMib();
  }

  public int getMostRows() {
    return limits.limits().rows();
  }

  public long getLargestFile() {
    return settings.largestFile();
  }
}
