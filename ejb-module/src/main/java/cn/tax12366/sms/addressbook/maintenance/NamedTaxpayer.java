package cn.tax12366.sms.addressbook.maintenance;

/** A taxpayer by its name, to be gone to. */
public final class NamedTaxpayer {

  private final long id;
  private final String name;

  NamedTaxpayer(long id, String name) {
    this.id = id;
    this.name = name;
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }
}
