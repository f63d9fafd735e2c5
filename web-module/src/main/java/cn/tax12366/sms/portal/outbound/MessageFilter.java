package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;

/** What narrows the list of messages: as it stands in the address of the page. */
@Named
@RequestScoped
public class MessageFilter {

  private String notice;
  private String number;
  private MessageStatus status;
  private Boolean deferred;
  private LocalDate from;
  private LocalDate to;

  /** Public name of the notice; null for all. */
  public String getNotice() {
    return notice;
  }

  public void setNotice(String notice) {
    this.notice = notice;
  }

  /** The word under which the session keeps the number; null for all. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public MessageStatus getStatus() {
    return status;
  }

  public void setStatus(MessageStatus status) {
    this.status = status;
  }

  /**
   * True: only what was put off because the phone had enough that day, and still waits; null for
   * all, so that it stands in no address.
   */
  public Boolean getDeferred() {
    return deferred;
  }

  public void setDeferred(Boolean deferred) {
    this.deferred = Boolean.TRUE.equals(deferred) ? Boolean.TRUE : null;
  }

  /** First day on which the batch of the message was made. */
  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  /** Last day on which the batch of the message was made. */
  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  Instant madeFrom() {
    return from == null ? null : startOf(from);
  }

  Instant madeBefore() {
    return to == null ? null : startOf(to.plusDays(1));
  }

  public boolean isNarrow() {
    return notice != null
        || number != null
        || status != null
        || deferred != null
        || from != null
        || to != null;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ClockProducer.ZONE).toInstant();
  }
}
