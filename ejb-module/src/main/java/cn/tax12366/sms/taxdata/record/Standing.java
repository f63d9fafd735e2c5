package cn.tax12366.sms.taxdata.record;

import java.util.function.Predicate;

/**
 * What stands of a record before another version of it is looked at.
 *
 * @param taxpayerId whose record it is
 * @param sameAs whether an entry says the same, under whatever version
 */
record Standing(long version, long taxpayerId, Predicate<RecordEntry> sameAs) {

  static Standing of(RecordEntry entry) {
    return new Standing(entry.version(), entry.taxpayerId(), entry::saysTheSame);
  }
}
