package cn.tax12366.sms.taxdata.account;

/** A record of the collection system, with the taxpayer already found. */
public sealed interface SourceRecord permits AmountDue, Deferral, Payment {

  RecordHead head();

  /** The same record, under this version. */
  SourceRecord at(long version);

  /** Whether the other record says the same, whatever else the platform has made of it. */
  default boolean saysTheSame(SourceRecord other) {
    return equals(other);
  }
}
