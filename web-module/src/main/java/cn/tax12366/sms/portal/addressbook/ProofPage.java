package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.reporting.evidence.NoticeProof;
import cn.tax12366.sms.reporting.evidence.ProofView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What was sent to one taxpayer, to be printed and handed out. */
@Named
@RequestScoped
public class ProofPage {

  private NoticeProof proofs;
  private HttpServletRequest request;
  private long id;
  private ProofView proof;

  /** For the container. */
  protected ProofPage() {}

  @Inject
  public ProofPage(NoticeProof proofs, HttpServletRequest request) {
    this.proofs = proofs;
    this.request = request;
  }

  @PostConstruct
  void find() {
    id = AddressedId.number(request.getParameter("id"));
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getProof();
  }

  /** Drawn up once for an answer, because each time stands in the audit trail. */
  public ProofView getProof() {
    if (proof == null) {
      proof = proofs.of(id);
    }
    return proof;
  }
}
