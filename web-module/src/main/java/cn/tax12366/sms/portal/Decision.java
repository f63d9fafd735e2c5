package cn.tax12366.sms.portal;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.organisation.OfficerView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an author wants to know of the decision on what he submits; asked once for a page. */
@Named
@RequestScoped
public class Decision {

  private Approvals approvals;
  private List<String> deciders;
  private final Map<String, String> reasons = new HashMap<>();

  /** For the container. */
  protected Decision() {}

  @Inject
  public Decision(Approvals approvals) {
    this.approvals = approvals;
  }

  /** Who will decide, by name, with {@code and} between them; empty if nobody can. */
  public String deciders(String and) {
    return String.join(and, names());
  }

  /** How many can decide. */
  public int getDeciderCount() {
    return names().size();
  }

  private List<String> names() {
    if (deciders == null) {
      deciders = approvals.decidersForMe().stream().map(OfficerView::getRealName).toList();
    }
    return deciders;
  }

  /**
   * What the approver said when he last sent it back; empty if nobody did.
   *
   * @param kind of the subject, such as {@code template}
   * @param id null while it has none
   */
  public String reason(String kind, Long id) {
    return id == null ? "" : reasons.computeIfAbsent(kind + ":" + id, this::lastReason);
  }

  private String lastReason(String subject) {
    return approvals.historyOf(subject).stream()
        .map(ApprovalView::getReason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
