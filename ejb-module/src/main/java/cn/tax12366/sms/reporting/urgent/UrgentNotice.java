package cn.tax12366.sms.reporting.urgent;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A notice of which something went out outside the sending window on a day, as it was then. */
public final class UrgentNotice {

  private final LocalDate day;
  private final Facts facts;
  private final Sent sent;
  private final List<Approver> approvers;

  /**
   * What the notice is.
   *
   * @param issuer whose officer issued it
   * @param authorityName the unit whose people it is for
   * @param kind code of its kind
   */
  record Facts(
      long id,
      String publicId,
      AuthorityCode issuer,
      String issuerName,
      String authorityName,
      String title,
      String kind,
      String kindZh,
      String kindEn,
      String reason,
      OfficerCode author,
      String authorName) {}

  /** How many messages went out outside the window, the first and the last of them when. */
  record Sent(int messages, Instant first, Instant last) {}

  /** Who approved it, and when. */
  public record Approver(OfficerCode officer, String name, Instant givenAt) {

    public OfficerCode getOfficer() {
      return officer;
    }

    public String getName() {
      return name;
    }

    public Instant getGivenAt() {
      return givenAt;
    }
  }

  UrgentNotice(LocalDate day, Facts facts, Sent sent, List<Approver> approvers) {
    this.day = day;
    this.facts = facts;
    this.sent = sent;
    this.approvers = List.copyOf(approvers);
  }

  Facts facts() {
    return facts;
  }

  public LocalDate getDay() {
    return day;
  }

  public String getPublicId() {
    return facts.publicId();
  }

  /** The unit whose officer issued it. */
  public AuthorityCode getIssuer() {
    return facts.issuer();
  }

  public String getIssuerName() {
    return facts.issuerName();
  }

  /** The unit whose people it is for. */
  public String getAuthorityName() {
    return facts.authorityName();
  }

  public String getTitle() {
    return facts.title();
  }

  /** Code of its kind. */
  public String getKind() {
    return facts.kind();
  }

  /** What its kind was called in the reader's language. */
  public String kindName(Locale locale) {
    return "en".equals(locale.getLanguage()) ? facts.kindEn() : facts.kindZh();
  }

  /** Why it could not wait, in its author's words. */
  public String getReason() {
    return facts.reason();
  }

  public OfficerCode getAuthor() {
    return facts.author();
  }

  public String getAuthorName() {
    return facts.authorName();
  }

  /** In the order in which they approved. */
  public List<Approver> getApprovers() {
    return approvers;
  }

  /** Messages that went out outside the window on that day. */
  public int getMessages() {
    return sent.messages();
  }

  /** When the sending of the first of them was begun. */
  public Instant getFirst() {
    return sent.first();
  }

  /** When the sending of the last of them was begun. */
  public Instant getLast() {
    return sent.last();
  }
}
