package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.audit.AuditRow;
import cn.tax12366.sms.reporting.tally.RefusalKind;

/** One attempt that was refused. */
public final class RefusedAttempt {

  private final AuditRow entry;
  private final RefusalKind kind;
  private final String article;
  private final Attempter who;

  RefusedAttempt(AuditRow entry, RefusalKind kind, String article, Attempter who) {
    this.entry = entry;
    this.kind = kind;
    this.article = article;
    this.who = who;
  }

  /** As the audit trail has it, without its place in the chain. */
  public AuditRow getEntry() {
    return entry;
  }

  public RefusalKind getKind() {
    return kind;
  }

  /** Of the regulation: {@code 7(2)}; null where none decides it. */
  public String getArticle() {
    return article;
  }

  public Attempter getWho() {
    return who;
  }
}
