package cn.tax12366.sms.portal.audit;

import cn.tax12366.sms.audit.AuditCriteria;
import cn.tax12366.sms.audit.AuditPlace;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;

/** What narrows the trail, and how far back the page begins: as it stands in the address. */
@Named
@RequestScoped
public class AuditFilter {

  private LocalDate from;
  private LocalDate to;
  private String actor;
  private String act;
  private String subject;
  private Outcome outcome;
  private String unit;
  private String address;
  private String words;
  private String before;

  AuditCriteria criteria() {
    return new AuditCriteria(
        from == null ? null : startOf(from),
        to == null ? null : startOf(to.plusDays(1)),
        actor,
        act,
        subject,
        outcome,
        unit,
        address,
        words);
  }

  AuditPlace place() {
    return AuditPlace.of(before).orElse(null);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ClockProducer.ZONE).toInstant();
  }

  public boolean isNarrow() {
    return criteria().isNarrow();
  }

  /** True where the page does not begin with the newest. */
  public boolean isFurtherBack() {
    return place() != null;
  }

  /** First day. */
  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  /** Last day. */
  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  /** Code or real name. */
  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  /** An act, or how several begin with a star behind it. */
  public String getAct() {
    return act;
  }

  public void setAct(String act) {
    this.act = act;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  /** Code of the unit of who acted. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** The place where the page before ended; null to begin with the newest. */
  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
