package cn.tax12366.sms.notices.audience;

/** Who has been granted more time to file (延期申报), as audiences ask it in their statements. */
public final class MoreTime {

  /** Nobody has granted more time for an obligation o: it is due on another day then. */
  public static final String NOT_GRANTED =
      " not exists (select 1 from tax_deferral e where e.taxpayer_id = o.taxpayer_id"
          + " and e.kind = 'FILING' and e.deleted = false and e.tax_code = o.tax_code"
          + " and e.period_from = o.period_from and e.period_to = o.period_to"
          + " and e.last_day > o.due_date)";

  private MoreTime() {}
}
