package cn.tax12366.sms.content;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows the templates that a unit may use: its own and those of the units above it. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class TemplateList {

  @Inject private Templates templates;
  @Inject private Approvals approvals;
  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;

  /** All versions of the caller's unit and of those above it, by name, newest version first. */
  public List<TemplateView> visible() {
    OfficerView caller = access.require(Act.MANAGE_TEMPLATES);
    return templates.of(fromTheTopTo(caller.getAuthority())).stream()
        .map(TemplateView::new)
        .toList();
  }

  /** The approved versions of a kind that the caller's unit may use. */
  public List<TemplateView> usable(TemplateKind kind) {
    OfficerView caller = access.require(writing(kind));
    return templates.of(fromTheTopTo(caller.getAuthority())).stream()
        .filter(template -> template.kind() == kind)
        .filter(template -> template.status() == TemplateStatus.APPROVED)
        .map(TemplateView::new)
        .toList();
  }

  private Act writing(TemplateKind kind) {
    if (kind == TemplateKind.FILING_REMINDER) {
      return Act.PREPARE_REMINDER;
    }
    return access.permits(Act.PUBLISH_INTERNAL) ? Act.PUBLISH_INTERNAL : Act.PUBLISH_EXTERNAL;
  }

  /**
   * One version, for services that have found out that the caller may see what uses it.
   *
   * @throws NoSuchTemplate if there is none by this id
   */
  public TemplateView find(long id) {
    return new TemplateView(get(id));
  }

  /**
   * One version, for a page: of the caller's unit, of one above it whose templates it may use, or
   * of one in his area.
   *
   * @throws NoSuchTemplate if there is none by this id
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if it is another's
   */
  public TemplateView shown(long id) {
    MessageTemplate template = get(id);
    requireSeen(template);
    return new TemplateView(template);
  }

  /**
   * The version that one approves it against: the newest approved one before it; empty if there is
   * none.
   *
   * @throws NoSuchTemplate if there is none by this id
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if it is another's
   */
  public Optional<TemplateView> before(long id) {
    MessageTemplate template = get(id);
    requireSeen(template);
    return templates.of(List.of(template.authority())).stream()
        .filter(each -> each.name().equals(template.name()))
        .filter(each -> each.revision() < template.revision())
        .filter(each -> each.status() == TemplateStatus.APPROVED)
        .max(Comparator.comparingInt(MessageTemplate::revision))
        .map(TemplateView::new);
  }

  /**
   * The text of a version that {@code unit} may use at this moment: approved, unchanged since, and
   * of the unit itself or one above it.
   *
   * @throws NoSuchTemplate if there is none by this id for that unit
   * @throws TemplateNotApproved if it is not approved, or no longer
   * @throws cn.tax12366.sms.approval.NotApproved if it is not what was approved (R10.1e)
   */
  public TemplateText textFor(long id, AuthorityView unit) {
    MessageTemplate template = get(id);
    if (!fromTheTopTo(unit).contains(template.authority())) {
      throw new NoSuchTemplate(id);
    }
    if (template.status() != TemplateStatus.APPROVED) {
      throw new TemplateNotApproved(template.name(), template.revision());
    }
    approvals.requireApproved(
        TemplateApprovals.subject(template), TemplateApprovals.snapshot(template));
    return template.text();
  }

  private void requireSeen(MessageTemplate template) {
    OfficerView caller = access.require(Act.SEE_NOTICES);
    if (!fromTheTopTo(caller.getAuthority()).contains(template.authority())) {
      access.require(Act.SEE_NOTICES, template.authority());
    }
  }

  private List<AuthorityCode> fromTheTopTo(AuthorityView unit) {
    List<AuthorityCode> codes = new ArrayList<>();
    for (AuthorityView each = unit; each != null; each = above(each)) {
      codes.add(each.getCode());
    }
    return codes;
  }

  private AuthorityView above(AuthorityView unit) {
    return unit.getParentCode() == null ? null : authorities.get(unit.getParentCode());
  }

  private MessageTemplate get(long id) {
    return templates.find(id).orElseThrow(() -> new NoSuchTemplate(id));
  }
}
