package cn.tax12366.sms.content;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Writes templates and submits them for approval, version by version. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class TemplateDrafting {

  /** Values that look like real ones, for previews. */
  private static final Map<Placeholder, String> SAMPLE =
      Map.of(
          Placeholder.NAME, "示例商贸有限公司",
          Placeholder.MONTH, "12",
          Placeholder.TAXES, "增值税、城市维护建设税",
          Placeholder.DUE, "12月15日");

  @Inject private Templates templates;
  @Inject private Approvals approvals;
  @Inject private AccessDecision access;
  @Inject private ContentSettings settings;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Begins a template of the caller's unit, as a draft.
   *
   * @param name 1 to 60 characters, what people choose it by
   * @param body see {@link TemplateText#of}
   * @throws TemplateNameTaken if the unit has a template of this name: revise that one
   */
  public TemplateView draft(String name, TemplateKind kind, String body) {
    OfficerView author = access.require(Act.MANAGE_TEMPLATES);
    String plain = name == null ? "" : name.strip();
    if (plain.isEmpty() || plain.length() > 60) {
      throw new TemplateNameMissing();
    }
    if (templates.latestRevision(author.getAuthorityCode(), plain) > 0) {
      throw new TemplateNameTaken(plain);
    }
    MessageTemplate template =
        new MessageTemplate(
            author.getAuthorityCode(), plain, kind, kind.text(body), author.getCode(), clock);
    return stored(template, "template.drafted");
  }

  /**
   * Changes a draft in place; of any other version begins the next one, as a draft, and leaves that
   * version as it is.
   *
   * @return the draft
   * @throws NoSuchTemplate if there is none by this id
   */
  public TemplateView revise(long id, String body) {
    MessageTemplate template = get(id);
    OfficerView author = access.require(Act.MANAGE_TEMPLATES, template.authority());
    TemplateText text = template.kind().text(body);
    if (template.status() == TemplateStatus.DRAFT) {
      template.rewrite(text);
      return new TemplateView(template);
    }
    int revision = templates.latestRevision(template.authority(), template.name()) + 1;
    return stored(template.next(revision, text, author.getCode(), clock), "template.revised");
  }

  /**
   * Freezes a draft for good and lets it wait for a second person (R10.1e).
   *
   * @throws TemplateInWrongState if it is no draft
   * @throws FeeAsked if it asks for a fee, by words that were added since it was written
   */
  public void submit(long id) {
    MessageTemplate template = get(id);
    OfficerView author = access.require(Act.MANAGE_TEMPLATES, template.authority());
    FeeWording.requireFree(template.body());
    template.submit();
    approvals.submit(
        TemplateApprovals.subject(template), author, TemplateApprovals.snapshot(template));
  }

  /** Takes a version out of use: rules and notices that would use it rest. */
  public void withdraw(long id) {
    MessageTemplate template = get(id);
    access.require(Act.MANAGE_TEMPLATES, template.authority());
    template.withdraw();
    approvals.makeVoid(TemplateApprovals.subject(template));
    audit.record(
        Entry.of("template.withdrawn", TemplateApprovals.subject(template))
            .called(template.name() + " " + template.revision())
            .detail(template.name()));
  }

  /** The message that {@code body} would become, with sample values and the caller's signature. */
  public MessagePreview preview(TemplateKind kind, String body) {
    OfficerView author = access.require(Act.MANAGE_TEMPLATES);
    Signature signature =
        new Signature(settings.sign(), author.getAuthority().getShortName(), author.getRealName());
    return new MessagePreview(signature.around(kind.text(body).merge(SAMPLE)));
  }

  private TemplateView stored(MessageTemplate template, String act) {
    templates.add(template);
    String name = template.name() + " " + template.revision();
    audit.record(Entry.of(act, TemplateApprovals.subject(template)).called(name).detail(name));
    return new TemplateView(template);
  }

  private MessageTemplate get(long id) {
    return templates.find(id).orElseThrow(() -> new NoSuchTemplate(id));
  }
}
