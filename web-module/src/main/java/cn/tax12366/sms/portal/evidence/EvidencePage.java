package cn.tax12366.sms.portal.evidence;

import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.reporting.evidence.EvidenceList;
import cn.tax12366.sms.reporting.evidence.EvidenceView;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The packages that one's own unit and those below it have had put together. */
@Named
@RequestScoped
public class EvidencePage {

  @Inject private EvidenceList list;
  private final PagedRows<EvidenceView> rows = new PagedRows<>(this::page);

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  private Page<EvidenceView> page(int first, int size) {
    return list.find(first, size);
  }

  public PagedRows<EvidenceView> getRows() {
    return rows;
  }

  /** True while the newest of them are under way: the page looks again by itself then. */
  public boolean isBusy() {
    return page(0, 25).rows().stream().anyMatch(EvidenceView::isUnderWay);
  }
}
