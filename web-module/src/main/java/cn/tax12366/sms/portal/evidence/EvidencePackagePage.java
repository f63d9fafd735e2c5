package cn.tax12366.sms.portal.evidence;

import cn.tax12366.sms.reporting.evidence.EvidenceDownload;
import cn.tax12366.sms.reporting.evidence.EvidenceFile;
import cn.tax12366.sms.reporting.evidence.EvidenceList;
import cn.tax12366.sms.reporting.evidence.EvidenceView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** One package: how far it is, what it is about, and the archive itself for who says what for. */
@Named
@RequestScoped
public class EvidencePackagePage {

  private static final long KIBIBYTE = 1024;

  @Inject private EvidenceList list;
  @Inject private EvidenceDownload download;
  @Inject private HttpServletRequest request;
  private String id;
  private EvidenceView kept;
  private String purpose;

  /** The forms must know which one it is before the page's parameters are there. */
  @PostConstruct
  void find() {
    id = request.getParameter("id");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getKept();
  }

  public EvidenceView getKept() {
    if (kept == null) {
      kept = list.get(id == null ? "" : id);
    }
    return kept;
  }

  /** Decided and written down before the first byte leaves: a refusal is shown on the page. */
  public StreamedContent getFile() {
    EvidenceFile file = download.take(getKept().getPublicId(), purpose);
    return DefaultStreamedContent.builder()
        .name(file.getName())
        .contentType("application/zip")
        .stream(file::open)
        .build();
  }

  /** Of the archive; at least one. */
  public long getKibibytes() {
    return Math.max(1, getKept().getBytes() / KIBIBYTE);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }
}
