package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The table of each kind. */
@ApplicationScoped
class RecordTables {

  private Invoices invoices;

  RecordTables() {}

  @Inject
  RecordTables(Invoices invoices) {
    this.invoices = invoices;
  }

  RecordTable of(RecordKind kind) {
    return switch (kind) {
      case INVOICE -> invoices;
    };
  }
}
