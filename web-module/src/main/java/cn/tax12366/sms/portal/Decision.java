package cn.tax12366.sms.portal;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What an author wants to know of the decision on what he submits; asked once for a page. */
@Named
@RequestScoped
public class Decision {

  private Approvals approvals;
  private List<OfficerView> deciders;
  private final Map<String, String> reasons = new HashMap<>();

  /** For the container. */
  protected Decision() {}

  @Inject
  public Decision(Approvals approvals) {
    this.approvals = approvals;
  }

  /** Who will decide, by name, with {@code and} between them; empty if nobody can. */
  public String deciders(String and) {
    return deciders().stream().map(OfficerView::getRealName).collect(Collectors.joining(and));
  }

  /** How many votes there can be: an approver and whoever stands in for him give one together. */
  public long getDeciderCount() {
    return deciders().stream().filter(officer -> officer.has(OfficerRole.APPROVER)).count();
  }

  private List<OfficerView> deciders() {
    if (deciders == null) {
      deciders = approvals.decidersForMe();
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
