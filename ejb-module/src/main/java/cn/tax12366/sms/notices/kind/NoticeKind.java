package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.approval.Snapshot;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a kind of notices. A draft can be rewritten; submitted it is frozen for good, and
 * approved it holds from its first day until that of the next one.
 */
@Entity
@Table(name = "notice_kind")
public class NoticeKind {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_kind")
  @SequenceGenerator(name = "notice_kind", sequenceName = "notice_kind_seq")
  private Long id;

  private String code;

  @Enumerated(EnumType.STRING)
  private NoticeNature nature;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private SubscriptionKind subscription;

  @Column(name = "one_per_phone")
  private boolean onePerPhone;

  @Column(name = "most_segments")
  private int mostSegments;

  @Column(name = "longest_days")
  private int longestDays;

  @Column(name = "in_use")
  private boolean inUse;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Enumerated(EnumType.STRING)
  private KindStatus status;

  private String author;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Version private int version;

  protected NoticeKind() {}

  NoticeKind(String code, NoticeNature nature, KindTerms terms, OfficerCode author, Clock clock) {
    this.code = code;
    this.nature = nature;
    this.status = KindStatus.DRAFT;
    this.createdAt = OffsetDateTime.now(clock);
    take(terms, author);
  }

  /** Changes a draft; what was ever submitted stays as it is. */
  void rewrite(KindTerms terms, OfficerCode by) {
    require(Set.of(KindStatus.DRAFT));
    take(terms, by);
  }

  private void take(KindTerms terms, OfficerCode by) {
    this.nameZh = terms.nameZh();
    this.nameEn = terms.nameEn();
    this.subscription = terms.subscription().orElse(null);
    this.onePerPhone = terms.onePerPhone();
    this.mostSegments = terms.mostSegments();
    this.longestDays = terms.longestDays();
    this.inUse = terms.inUse();
    this.validFrom = terms.validFrom();
    this.author = by.digits();
  }

  /**
   * @throws KindBeginsInThePast if its first day is over
   */
  void submit(LocalDate today) {
    requireStillAhead(today);
    move(KindStatus.SUBMITTED, Set.of(KindStatus.DRAFT));
  }

  /**
   * @throws KindBeginsInThePast if its first day is over by now
   */
  void approve(LocalDate today) {
    requireStillAhead(today);
    move(KindStatus.APPROVED, Set.of(KindStatus.SUBMITTED));
  }

  void sendBack() {
    move(KindStatus.RETURNED, Set.of(KindStatus.SUBMITTED));
  }

  /** Gives up what does not hold yet and waits for nobody's decision any more. */
  void withdraw() {
    move(KindStatus.WITHDRAWN, Set.of(KindStatus.DRAFT, KindStatus.SUBMITTED));
  }

  private void requireStillAhead(LocalDate today) {
    if (validFrom.isBefore(today)) {
      throw new KindBeginsInThePast(code, validFrom);
    }
  }

  private void move(KindStatus to, Set<KindStatus> from) {
    require(from);
    this.status = to;
  }

  private void require(Set<KindStatus> expected) {
    if (!expected.contains(status)) {
      throw new KindInWrongState(code);
    }
  }

  /** What approval calls it. */
  String subject() {
    return KindApprovals.SUBJECT + id;
  }

  /** What an approver reads. */
  Snapshot snapshot() {
    return Snapshot.empty()
        .with("kind", code)
        .with("nature", nature)
        .with("name-zh", nameZh)
        .with("name-en", nameEn)
        .with("subscription", subscription == null ? "-" : subscription)
        .with("one-per-phone", onePerPhone)
        .with("most-segments", mostSegments)
        .with("longest-days", longestDays)
        .with("in-use", inUse)
        .with("valid-from", validFrom);
  }

  Long id() {
    return id;
  }

  String code() {
    return code;
  }

  NoticeNature nature() {
    return nature;
  }

  KindTerms terms() {
    return new KindTerms(
        nameZh,
        nameEn,
        Optional.ofNullable(subscription),
        onePerPhone,
        mostSegments,
        longestDays,
        inUse,
        validFrom);
  }

  KindStatus status() {
    return status;
  }

  /** Null for those that the regulation itself names. */
  OfficerCode author() {
    return author == null ? null : OfficerCode.of(author);
  }
}
