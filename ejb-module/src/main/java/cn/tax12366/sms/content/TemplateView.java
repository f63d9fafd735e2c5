package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;

/** A version of a template as people see it. */
public final class TemplateView {

  private final long id;
  private final String name;
  private final TemplateKind kind;
  private final int revision;
  private final String body;
  private final TemplateStatus status;
  private final AuthorityCode authority;
  private final OfficerCode author;
  private final Instant createdAt;

  TemplateView(MessageTemplate template) {
    this.id = template.id();
    this.name = template.name();
    this.kind = template.kind();
    this.revision = template.revision();
    this.body = template.body();
    this.status = template.status();
    this.authority = template.authority();
    this.author = template.author();
    this.createdAt = template.createdAt();
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public TemplateKind getKind() {
    return kind;
  }

  /** 1 for the first version. */
  public int getRevision() {
    return revision;
  }

  /** With its placeholders, without sign and signature. */
  public String getBody() {
    return body;
  }

  public TemplateStatus getStatus() {
    return status;
  }

  /** The unit it belongs to; it may be used there and below. */
  public AuthorityCode getAuthority() {
    return authority;
  }

  public OfficerCode getAuthor() {
    return author;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** True while its author may change it in place. */
  public boolean isEditable() {
    return status == TemplateStatus.DRAFT;
  }
}
