package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import java.util.List;

/** One taxpayer with its phones and what was changed of it, and what the reader may do. */
public final class TaxpayerFile {

  private final TaxpayerLine taxpayer;
  private final List<FilePhone> phones;
  private final List<TaxpayerChange> changes;
  private final boolean changeable;
  private final boolean deletable;

  TaxpayerFile(
      TaxpayerLine taxpayer,
      List<FilePhone> phones,
      List<TaxpayerChange> changes,
      boolean changeable,
      boolean deletable) {
    this.taxpayer = taxpayer;
    this.phones = List.copyOf(phones);
    this.changes = List.copyOf(changes);
    this.changeable = changeable;
    this.deletable = deletable;
  }

  public TaxpayerLine getTaxpayer() {
    return taxpayer;
  }

  public List<FilePhone> getPhones() {
    return phones;
  }

  /** What was changed by hand, newest first; the last hundred. */
  public List<TaxpayerChange> getChanges() {
    return changes;
  }

  /** True if the reader may add phones, change them and call them wrong. */
  public boolean isChangeable() {
    return changeable;
  }

  /** True if the reader may delete phones: it is entrusted to him (reading A13). */
  public boolean isDeletable() {
    return deletable;
  }
}
