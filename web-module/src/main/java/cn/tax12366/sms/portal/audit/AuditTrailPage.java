package cn.tax12366.sms.portal.audit;

import cn.tax12366.sms.audit.AuditPage;
import cn.tax12366.sms.audit.AuditRow;
import cn.tax12366.sms.audit.AuditSearch;
import cn.tax12366.sms.audit.AuditSettings;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.audit.Sentences;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Who did what, newest first; one entry opened with all that is kept of it. */
@Named
@RequestScoped
public class AuditTrailPage {

  private static final String ADDRESS =
      "/audit/audit.xhtml?faces-redirect=true&includeViewParams=true";
  private static final int SIZE = 50;

  private AuditFilter filter;
  private AuditSearch search;
  private AuditSettings settings;
  private Language language;
  private String entry;
  private AuditRow opened;
  private AuditPage page;
  private Sentences sentences;

  /** For the container. */
  protected AuditTrailPage() {}

  @Inject
  public AuditTrailPage(
      AuditFilter filter, AuditSearch search, AuditSettings settings, Language language) {
    this.filter = filter;
    this.search = search;
    this.settings = settings;
    this.language = language;
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getPage();
    getOpened();
  }

  public AuditPage getPage() {
    if (page == null) {
      page = search.page(filter.criteria(), filter.place(), SIZE);
    }
    return page;
  }

  /** The entry of which everything is shown; null for none. */
  public AuditRow getOpened() {
    if (opened == null && entry != null && !entry.isBlank()) {
      opened = search.get(AddressedId.number(entry));
    }
    return opened;
  }

  /** Shows what was chosen from the newest on, under an address of its own. */
  public String look() {
    filter.setBefore(null);
    entry = null;
    return ADDRESS;
  }

  /** What is found, as a file. */
  public StreamedContent getFile() {
    return DefaultStreamedContent.builder()
        .name("audit.csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(out -> search.export(filter.criteria(), language.getLocale(), out))
        .build();
  }

  /** Most entries of {@link #getFile}. */
  public String getMost() {
    return String.valueOf(settings.rows());
  }

  /** The names of what was so before or is so since. */
  public List<String> getChanged() {
    TreeSet<String> names = new TreeSet<>(opened.getBefore().keySet());
    names.addAll(opened.getAfter().keySet());
    return List.copyOf(names);
  }

  public List<Map.Entry<String, String>> getRaw() {
    return List.copyOf(opened.getRaw().entrySet());
  }

  public List<String> getGroups() {
    return Sentences.groups();
  }

  /** The single act that is asked for, which the groups do not offer; else none. */
  public List<String> getOneAct() {
    String act = filter.getAct();
    return act == null || act.isBlank() || act.endsWith("*") ? List.of() : List.of(act);
  }

  public List<Outcome> getOutcomes() {
    return List.of(Outcome.values());
  }

  public Sentences getSentences() {
    if (sentences == null) {
      sentences = Sentences.in(language.getLocale());
    }
    return sentences;
  }

  public String getEntry() {
    return entry;
  }

  public void setEntry(String entry) {
    this.entry = entry;
  }
}
