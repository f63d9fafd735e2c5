package cn.tax12366.sms.taxdata.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Answers what is known of an invoice at this moment (R7.7, R4.5e). */
@Stateless
@RolesAllowed("SYSTEM")
public class InvoiceLookup {

  private Invoices invoices;
  private RecordFeeds feeds;

  /** For the container. */
  public InvoiceLookup() {}

  @Inject
  public InvoiceLookup(Invoices invoices, RecordFeeds feeds) {
    this.invoices = invoices;
    this.feeds = feeds;
  }

  /**
   * The invoices of this code and number: one, or none; several where the collection system has
   * several records of it, which nobody can decide here. Whom a buyer or a holder is told to is for
   * the asker to judge.
   */
  public RecordAnswer<InvoiceView> find(InvoiceNumber number) {
    List<InvoiceView> found = invoices.find(number);
    return new RecordAnswer<>(
        found, feeds.asOf(RecordKind.INVOICE, found.stream().map(InvoiceView::source).toList()));
  }
}
