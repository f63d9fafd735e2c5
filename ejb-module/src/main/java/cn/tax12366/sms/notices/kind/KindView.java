package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import java.time.LocalDate;
import java.util.Locale;

/** A version of a kind of notices, as it is told. */
public final class KindView {

  private final long id;
  private final String code;
  private final NoticeNature nature;
  private final KindTerms terms;
  private final KindStatus status;
  private final String authorName;

  KindView(NoticeKind kind, String authorName) {
    this.id = kind.id();
    this.code = kind.code();
    this.nature = kind.nature();
    this.terms = kind.terms();
    this.status = kind.status();
    this.authorName = authorName;
  }

  public long getId() {
    return id;
  }

  /** What notices of this kind carry: {@code POLICY}. */
  public String getCode() {
    return code;
  }

  public NoticeNature getNature() {
    return nature;
  }

  /** What people call it, in the reader's language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("zh") ? terms.nameZh() : terms.nameEn();
  }

  public String getNameZh() {
    return terms.nameZh();
  }

  public String getNameEn() {
    return terms.nameEn();
  }

  /** The service a phone must have open to get it; null where none is asked for. */
  public SubscriptionKind getSubscription() {
    return terms.subscription().orElse(null);
  }

  /** True where a phone of several taxpayers gets one message for all of them. */
  public boolean isOnePerPhone() {
    return terms.onePerPhone();
  }

  /** Short messages that one message may take at most. */
  public int getMostSegments() {
    return terms.mostSegments();
  }

  /** For how many days one may be let go out at most, counted from its submission. */
  public int getLongestDays() {
    return terms.longestDays();
  }

  public boolean isInUse() {
    return terms.inUse();
  }

  public LocalDate getValidFrom() {
    return terms.validFrom();
  }

  public KindStatus getStatus() {
    return status;
  }

  /** Empty for those that the regulation itself names. */
  public String getAuthorName() {
    return authorName;
  }
}
