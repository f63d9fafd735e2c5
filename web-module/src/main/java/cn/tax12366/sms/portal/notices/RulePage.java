package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.rule.NoSuchRule;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleHours;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.notices.rule.RuleTooLate;
import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.RefusalText;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/** Writes a reminder rule: for whom, when, and in which words. */
@Named
@ViewScoped
public class RulePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/notices/rules.xhtml?faces-redirect=true";

  @Inject private ReminderRules rules;
  @Inject private RuleHours hours;
  @Inject private TemplateList templates;
  @Inject private TemplateDrafting drafting;
  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;

  private Long id;
  private String area;
  private Long template;
  private int workingDaysBefore = 3;
  private LocalTime dueAt = LocalTime.of(9, 0);
  private transient List<TemplateView> usable;
  private transient List<SelectItem> units;

  /**
   * What the address says: a rule to change, or nothing for a new one.
   *
   * @throws NoSuchRule if the person sees none of this number
   */
  public void begin() {
    if (id == null) {
      area = signedIn.getUnit().digits();
      template = getTemplates().stream().findFirst().map(TemplateView::getId).orElse(null);
      return;
    }
    RuleView rule =
        rules.visible().stream()
            .filter(each -> each.getId() == id)
            .findFirst()
            .orElseThrow(() -> new NoSuchRule(id));
    area = rule.getArea().digits();
    template = rule.getTemplateId();
    workingDaysBefore = rule.getWorkingDaysBefore();
    dueAt = rule.getDueAt();
  }

  /**
   * Says beside the field what the rule would be refused for.
   *
   * @throws ValidatorException if the sending window has closed by that time of day
   */
  public void inTime(FacesContext context, UIComponent field, Object time) {
    try {
      hours.require((LocalTime) time);
    } catch (RuleTooLate refusal) {
      String sentence = RefusalText.of(refusal, context.getViewRoot().getLocale());
      throw new ValidatorException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
  }

  public RuleHours getHours() {
    return hours;
  }

  public String save() {
    store();
    return LIST;
  }

  /** Keeps the rule and lets it wait for a second person. */
  public String submit() {
    store();
    rules.submit(id);
    return LIST;
  }

  private void store() {
    RuleTerms terms = new RuleTerms(template, workingDaysBefore, dueAt);
    // A second try after a refused submission goes on with this draft.
    id =
        (id == null ? rules.draft(AuthorityCode.of(area), terms) : rules.change(id, terms)).getId();
  }

  /** The message as a taxpayer would read it, with sample values; null without a template. */
  public MessagePreview getPreview() {
    return template == null
        ? null
        : drafting.preview(TemplateKind.FILING_REMINDER, templates.shown(template).getBody());
  }

  public List<TemplateView> getTemplates() {
    if (usable == null) {
      usable = templates.usable(TemplateKind.FILING_REMINDER);
    }
    return usable;
  }

  /** One's own unit and all below it, by name. */
  public List<SelectItem> getUnits() {
    if (units == null) {
      units =
          authorities.inForce(signedIn.getUnit()).stream()
              .map(unit -> new SelectItem(unit.getCode().digits(), unit.getName()))
              .toList();
    }
    return units;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public Long getTemplate() {
    return template;
  }

  public void setTemplate(Long template) {
    this.template = template;
  }

  public int getWorkingDaysBefore() {
    return workingDaysBefore;
  }

  public void setWorkingDaysBefore(int workingDaysBefore) {
    this.workingDaysBefore = workingDaysBefore;
  }

  public LocalTime getDueAt() {
    return dueAt;
  }

  public void setDueAt(LocalTime dueAt) {
    this.dueAt = dueAt;
  }
}
