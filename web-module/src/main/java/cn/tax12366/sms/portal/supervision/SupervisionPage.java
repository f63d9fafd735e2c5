package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.audit.Sentences;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.reporting.supervision.AreaFigures;
import cn.tax12366.sms.reporting.supervision.AttemptCounts;
import cn.tax12366.sms.reporting.supervision.AttemptSupervision;
import cn.tax12366.sms.reporting.supervision.NoticeSupervision;
import cn.tax12366.sms.reporting.supervision.RefusedAttempt;
import cn.tax12366.sms.reporting.supervision.SupervisedNotice;
import cn.tax12366.sms.reporting.supervision.SupervisionOrder;
import cn.tax12366.sms.reporting.supervision.UnitFigures;
import cn.tax12366.sms.reporting.supervision.UnitSupervision;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** What is done below the reader's unit: figures along the tree, and the lists behind them. */
@Named
@RequestScoped
public class SupervisionPage {

  @Inject private SupervisionFilter filter;
  @Inject private UnitSupervision units;
  @Inject private NoticeSupervision noticesBelow;
  @Inject private AttemptSupervision attemptsBelow;
  @Inject private Language language;
  private final PagedRows<SupervisedNotice> notices =
      new PagedRows<>((first, size) -> noticesBelow.find(filter.notices(first, size)));
  private final PagedRows<RefusedAttempt> attempts =
      new PagedRows<>((first, size) -> attemptsBelow.find(filter.attempts(first, size)));
  private AreaFigures area;
  private AttemptCounts counts;
  private Sentences sentences;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getArea();
  }

  /** Shows the days that were chosen, under an address of its own. */
  public String look() {
    filter.setPeriod(SupervisionPeriod.OWN);
    return "/supervision/supervision.xhtml?faces-redirect=true&"
        + filter.getAddress().list(filter.getList().name()).query();
  }

  public AreaFigures getArea() {
    if (area == null) {
      area = units.look(filter.criteria(), filter.getOrder());
    }
    return area;
  }

  /** Those of which there is something; in the order of the tree all. */
  public List<UnitFigures> getShown() {
    return getArea().getParts().stream().filter(part -> !isQuiet(part)).toList();
  }

  /** Units below of which there is nothing, which would only push down what there is. */
  public List<UnitFigures> getQuiet() {
    return getArea().getParts().stream().filter(part -> !part.isAlone() && isQuiet(part)).toList();
  }

  private boolean isQuiet(UnitFigures part) {
    return filter.getOrder() != SupervisionOrder.TREE
        && part.getSuspension() == null
        && !part.isUnusual()
        && part.getNoticesInAll() + part.getVolume().getMeant() + part.getRefusedInAll() == 0;
  }

  /** How many attempts of each kind, act, person and article, as far as the list is narrowed. */
  public AttemptCounts getCounts() {
    if (counts == null) {
      counts = attemptsBelow.counts(filter.attempts(0, 1));
    }
    return counts;
  }

  /** Where notices of the area stand, each with some. */
  public List<NoticeStatus> getStatuses() {
    return Arrays.stream(NoticeStatus.values())
        .filter(status -> getArea().getWhole().notices(status) > 0)
        .toList();
  }

  public RefusalKind[] getKinds() {
    return RefusalKind.values();
  }

  public SupervisionPeriod[] getPeriods() {
    return Arrays.copyOf(SupervisionPeriod.values(), SupervisionPeriod.values().length - 1);
  }

  public PagedRows<SupervisedNotice> getNotices() {
    return notices;
  }

  public PagedRows<RefusedAttempt> getAttempts() {
    return attempts;
  }

  /** The figures as a file. */
  public StreamedContent getFile() {
    return DefaultStreamedContent.builder()
        .name("supervision.csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(
            out -> units.export(filter.criteria(), filter.getOrder(), language.getLocale(), out))
        .build();
  }

  public Sentences getSentences() {
    if (sentences == null) {
      sentences = Sentences.in(language.getLocale());
    }
    return sentences;
  }
}
