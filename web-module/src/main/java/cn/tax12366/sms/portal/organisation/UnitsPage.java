package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.structure.UnitLine;
import cn.tax12366.sms.organisation.structure.UnitList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The tree of one's area. Which part of it is opened, and what is looked for, is in the address.
 */
@Named
@RequestScoped
public class UnitsPage {

  private static final String ADDRESS =
      "/organisation/units.xhtml?faces-redirect=true&includeViewParams=true";

  @Inject private UnitFilter filter;
  @Inject private UnitList units;
  private List<UnitLine> all;
  private List<UnitRow> rows;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    all = units.all();
    UnitTreeRows tree = new UnitTreeRows(all, filter.isClosed());
    rows = filter.isSearch() ? tree.hits(filter.getWords()) : tree.tree(filter.getOpen());
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS;
  }

  public List<UnitRow> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  /** How many units of the area are in force. */
  public long getInForce() {
    getRows();
    return all.stream().filter(line -> line.getUnit().isInForce()).count();
  }

  /** How many units of the area are closed. */
  public long getClosed() {
    getRows();
    return all.size() - getInForce();
  }
}
