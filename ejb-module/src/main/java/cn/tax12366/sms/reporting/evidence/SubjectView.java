package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;

/** What a package would be about, as who may order it sees it. */
public final class SubjectView {

  private final EvidenceSubject subject;
  private final String name;
  private final AuthorityView unit;
  private final String officer;
  private final LocalDate since;

  SubjectView(
      EvidenceSubject subject, String name, AuthorityView unit, String officer, LocalDate since) {
    this.subject = subject;
    this.name = name;
    this.unit = unit;
    this.officer = officer;
    this.since = since;
  }

  EvidenceSubject subject() {
    return subject;
  }

  AuthorityView unit() {
    return unit;
  }

  /** Code of whom it is about; null where it is about a unit. */
  String officer() {
    return officer;
  }

  public EvidenceKind getKind() {
    return subject.kind();
  }

  public String getName() {
    return name;
  }

  /** The unit, that of the officer, or that which has issued the notice. */
  public AuthorityCode getUnitCode() {
    return unit.getCode();
  }

  public String getUnitName() {
    return unit.getName();
  }

  /** The day on which the notice was made; null for others. */
  public LocalDate getSince() {
    return since;
  }
}
