package cn.tax12366.sms.taxdata.account;

import java.util.Objects;

/**
 * What every record of the collection system says of itself.
 *
 * @param sourceKey its number there (来源编号), 1–64 characters
 * @param version counts up from 1 with each change of it; 0 where the list has no versions
 * @param cancelled whether it was recalled (作废, 冲正)
 * @param taxpayerId id of the taxpayer in the address book
 */
public record RecordHead(String sourceKey, long version, boolean cancelled, long taxpayerId) {

  /** The same record, of this taxpayer. */
  public RecordHead of(long taxpayer) {
    return new RecordHead(sourceKey, version, cancelled, taxpayer);
  }

  /** The same record, under this version. */
  RecordHead at(long other) {
    return new RecordHead(sourceKey, other, cancelled, taxpayerId);
  }

  public RecordHead {
    Objects.requireNonNull(sourceKey);
    if (version < 0) {
      throw new IllegalArgumentException("Version " + version);
    }
  }
}
