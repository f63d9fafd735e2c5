package cn.tax12366.sms.reporting.record;

/** Which recipients {@code r} of notices are a taxpayer, alone or with others at one phone. */
public final class MessagesOf {

  /** A condition with the taxpayer's id twice. */
  public static final String TAXPAYER =
      "r.id in (select w.id from notice_recipient w where w.taxpayer_id = ?"
          + " union all select f.recipient_id from notice_further f where f.taxpayer_id = ?)";

  private MessagesOf() {}
}
