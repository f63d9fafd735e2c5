package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.AuthorityCode;
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
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One version of a template.
 *
 * <p>It begins as a draft, which its author may rewrite. Submitted it is frozen for good: approved
 * it may be used, returned it is followed by a next version, withdrawn it is used no more. What a
 * notice was made from can therefore always be read again.
 */
@Entity
@Table(name = "message_template")
public class MessageTemplate {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_template")
  @SequenceGenerator(name = "message_template", sequenceName = "message_template_seq")
  private Long id;

  @Column(name = "authority_code")
  private String authorityCode;

  private String name;

  @Enumerated(EnumType.STRING)
  private TemplateKind kind;

  private int revision;
  private String body;

  @Enumerated(EnumType.STRING)
  private TemplateStatus status;

  private String author;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Version private int version;

  protected MessageTemplate() {}

  MessageTemplate(
      AuthorityCode authority,
      String name,
      TemplateKind kind,
      TemplateText text,
      OfficerCode author,
      Clock clock) {
    this.authorityCode = authority.digits();
    this.name = name;
    this.kind = kind;
    this.revision = 1;
    this.body = text.body();
    this.status = TemplateStatus.DRAFT;
    this.author = author.digits();
    this.createdAt = OffsetDateTime.now(clock);
  }

  /** Changes a draft in place; a version that was ever submitted stays as it is. */
  void rewrite(TemplateText text) {
    require(TemplateStatus.DRAFT);
    this.body = text.body();
  }

  /** The version after this one. */
  MessageTemplate next(int revision, TemplateText text, OfficerCode author, Clock clock) {
    MessageTemplate next = new MessageTemplate(authority(), name, kind, text, author, clock);
    next.revision = revision;
    return next;
  }

  void submit() {
    require(TemplateStatus.DRAFT);
    this.status = TemplateStatus.SUBMITTED;
  }

  void approve() {
    require(TemplateStatus.SUBMITTED);
    this.status = TemplateStatus.APPROVED;
  }

  void sendBack() {
    require(TemplateStatus.SUBMITTED);
    this.status = TemplateStatus.RETURNED;
  }

  /** Out of use, whatever it was; a second time changes nothing. */
  void withdraw() {
    this.status = TemplateStatus.WITHDRAWN;
  }

  private void require(TemplateStatus expected) {
    if (status != expected) {
      throw new TemplateInWrongState(name, revision, status);
    }
  }

  Long id() {
    return id;
  }

  AuthorityCode authority() {
    return AuthorityCode.of(authorityCode);
  }

  String name() {
    return name;
  }

  TemplateKind kind() {
    return kind;
  }

  int revision() {
    return revision;
  }

  String body() {
    return body;
  }

  TemplateText text() {
    return kind.text(body);
  }

  TemplateStatus status() {
    return status;
  }

  OfficerCode author() {
    return OfficerCode.of(author);
  }

  Instant createdAt() {
    return createdAt.toInstant();
  }
}
