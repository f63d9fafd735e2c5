package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.audit.Entry;

/** What the audit trail keeps of a change of the tax calendar. */
final class CalendarEntries {

  private CalendarEntries() {}

  static Entry of(String act, CalendarChange change) {
    Entry entry =
        Entry.of(act, change.subject())
            .fact("document", change.document())
            .fact("reason", change.reason())
            .fact("from", change.validFrom());
    return switch (change.kind()) {
      case HOLIDAYS -> entry.fact("holidays", change.year());
      case DEADLINES -> entry.fact("list", change.year());
      case SHIFT -> entry.fact("month", change.month()).fact("deadline", change.deadline());
    };
  }
}
