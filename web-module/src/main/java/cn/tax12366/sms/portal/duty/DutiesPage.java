package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.DutyState;
import cn.tax12366.sms.organisation.duty.LackCount;
import cn.tax12366.sms.organisation.duty.LackCriteria;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How the duties stand in one's area: the figures, and the people or units behind one of them. */
@Named
@RequestScoped
public class DutiesPage {

  @Inject private DutyFilter filter;
  @Inject private DutyState state;
  private final PagedRows<LackView> rows = new PagedRows<>(this::page);
  private List<LackCount> counts;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getCounts();
    if (filter.getLack() == null) {
      filter.setLack(firstLacking());
    }
  }

  /** What somebody has to see to; without an answer in the address, not an empty list. */
  private DutyLack firstLacking() {
    return counts.stream()
        .filter(each -> each.getNumber() > 0)
        .map(LackCount::getLack)
        .findFirst()
        .orElse(DutyLack.SECURITY_DUTY);
  }

  private Page<LackView> page(int first, int size) {
    return state.find(new LackCriteria(filter.getLack(), first, size));
  }

  /** Each figure with what it is, also those that are zero. */
  public List<LackCount> getCounts() {
    if (counts == null) {
      counts = state.counts();
    }
    return counts;
  }

  public PagedRows<LackView> getRows() {
    return rows;
  }
}
