package cn.tax12366.sms.portal.integration;

import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.IntakeReceipts;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The newest lists of the person's area, files and systems alike. */
@Named
@ViewScoped
public class ListsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More than a province brings in a month. */
  static final int SHOWN = 500;

  @Inject private IntakeReceipts receipts;
  @Inject private Submitting submitting;
  private transient List<IntakeReceipt> newest;

  /** Asked anew for every answer. */
  public void read() {
    newest = receipts.recent(SHOWN);
  }

  public PagedRows<IntakeReceipt> getRows() {
    return new PagedRows<>(ListsPage.this::page);
  }

  private Page<IntakeReceipt> page(int first, int size) {
    int from = Math.min(first, newest().size());
    return new Page<>(
        newest().subList(from, Math.min(newest().size(), from + size)), newest().size());
  }

  /** True while one of them is being read: the page looks again by itself then. */
  public boolean isBusy() {
    return newest().stream().anyMatch(receipt -> !receipt.isFinished());
  }

  /** Who brought the list, by name. */
  public String by(IntakeReceipt receipt) {
    return submitting.name(receipt);
  }

  private List<IntakeReceipt> newest() {
    if (newest == null) {
      read();
    }
    return newest;
  }
}
