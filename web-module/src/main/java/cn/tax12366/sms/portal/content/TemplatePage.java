package cn.tax12366.sms.portal.content;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.NoSuchTemplate;
import cn.tax12366.sms.content.Placeholder;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.trial.TestSending;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RefusalText;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Writes a version of a template, with the message beside it as a phone will show it. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/content/templates.xhtml?faces-redirect=true";

  @Inject private TemplateDrafting drafting;
  @Inject private TestSending tests;
  @Inject private TemplateList templates;
  @Inject private Language language;

  private Long id;
  private String name;
  private TemplateKind kind = TemplateKind.FILING_REMINDER;
  private String body = "";
  private transient TemplateView version;
  private transient MessagePreview preview;
  private transient TestSent tested;
  private transient String objection;

  /** What the address says: a version to revise, or nothing for a new template. */
  public void begin() {
    if (id != null) {
      body = getVersion().getBody();
      name = getVersion().getName();
      kind = getVersion().getKind();
    }
    look();
  }

  /**
   * Looks at the message as it is typed. What speaks against it stands beside the text: while
   * somebody is typing, an unfinished placeholder is no refusal to announce.
   */
  public void look() {
    preview = null;
    tested = null;
    objection = null;
    if (body == null || body.isBlank()) {
      return;
    }
    try {
      preview = drafting.preview(kind, body);
    } catch (BusinessRuleViolation refusal) {
      objection = RefusalText.of(refusal, language.getLocale());
    }
  }

  /**
   * Sends the message of the preview to the author's own phone, in the words as they are by now.
   */
  public void sendTest() {
    look();
    if (preview != null) {
      tested = tests.ofTemplate(kind, body);
    }
  }

  /** What was sent to the author's own phone of what the page shows; null where nothing was. */
  public TestSent getTested() {
    return tested;
  }

  public String save() {
    store();
    return LIST;
  }

  /** Keeps the draft and lets it wait for a second person. */
  public String submit() {
    drafting.submit(store().getId());
    return LIST;
  }

  private TemplateView store() {
    TemplateView stored = id == null ? drafting.draft(name, kind, body) : drafting.revise(id, body);
    // A second try after a refused submission goes on with this draft.
    id = stored.getId();
    version = stored;
    return stored;
  }

  /** Those that a text of the chosen kind can name. */
  public List<Placeholder> getPlaceholders() {
    return kind.placeholders().stream().sorted().toList();
  }

  public TemplateKind[] getKinds() {
    return TemplateKind.values();
  }

  public TemplateKind getKind() {
    return kind;
  }

  public void setKind(TemplateKind kind) {
    this.kind = kind;
  }

  public MessagePreview getPreview() {
    return preview;
  }

  public String getObjection() {
    return objection;
  }

  /** The version the page began with; null for a new template. */
  public TemplateView getVersion() {
    if (version == null && id != null) {
      version =
          templates.visible().stream()
              .filter(each -> each.getId() == id)
              .findFirst()
              .orElseThrow(() -> new NoSuchTemplate(id));
    }
    return version;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}
