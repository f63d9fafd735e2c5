package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One change of one unit: what it was, what it is since, from which day on, and by whom. */
@Entity
@Table(name = "authority_change")
public class RecordedChange {

  /** What was done. The names are stored. */
  public enum Act {
    FOUNDED,
    RENAMED,
    MOVED,
    CLOSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "authority_change")
  @SequenceGenerator(name = "authority_change", sequenceName = "authority_change_seq")
  private Long id;

  @Column(name = "authority_code")
  private String authorityCode;

  @Enumerated(EnumType.STRING)
  private Act act;

  @Column(name = "effective_on")
  private LocalDate day;

  @Column(name = "former_parent")
  private String formerParent;

  @Column(name = "former_name")
  private String formerName;

  @Column(name = "former_short_name")
  private String formerShortName;

  @Column(name = "former_county_functions")
  private Boolean formerCountyFunctions;

  @Column(name = "parent_code")
  private String parentCode;

  private String name;

  @Column(name = "short_name")
  private String shortName;

  @Column(name = "county_functions")
  private boolean countyFunctions;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  protected RecordedChange() {}

  /**
   * @param before null for a unit that has just been founded
   */
  RecordedChange(Act act, AuthorityView before, AuthorityView after, LocalDate day) {
    this.act = act;
    this.day = day;
    this.authorityCode = after.getCode().digits();
    if (before != null) {
      this.formerParent = digits(before.getParentCode());
      this.formerName = before.getName();
      this.formerShortName = before.getShortName();
      this.formerCountyFunctions = before.isCountyFunctions();
    }
    this.parentCode = digits(after.getParentCode());
    this.name = after.getName();
    this.shortName = after.getShortName();
    this.countyFunctions = after.isCountyFunctions();
  }

  /** Says who has done it and when. */
  RecordedChange madeBy(OfficerCode officer, Instant now) {
    this.changedBy = officer.digits();
    this.changedAt = now.atOffset(ZoneOffset.UTC);
    return this;
  }

  private static String digits(AuthorityCode code) {
    return code == null ? null : code.digits();
  }

  /** What was and what is, for the audit trail. */
  String beforeAndAfter() {
    return formerName == null
        ? state(parentCode, name, shortName, countyFunctions)
        : state(formerParent, formerName, formerShortName, formerCountyFunctions)
            + " -> "
            + state(parentCode, name, shortName, countyFunctions);
  }

  private static String state(String above, String name, String shortName, boolean functions) {
    return (above == null ? "-" : above)
        + " "
        + name
        + " ("
        + shortName
        + (functions ? ", county functions)" : ")");
  }

  Act act() {
    return act;
  }

  AuthorityCode unit() {
    return AuthorityCode.of(authorityCode);
  }

  LocalDate day() {
    return day;
  }

  String formerParent() {
    return formerParent;
  }

  String formerName() {
    return formerName;
  }

  String formerShortName() {
    return formerShortName;
  }

  Boolean formerCountyFunctions() {
    return formerCountyFunctions;
  }

  String parent() {
    return parentCode;
  }

  String name() {
    return name;
  }

  String shortName() {
    return shortName;
  }

  boolean countyFunctions() {
    return countyFunctions;
  }

  OfficerCode changedBy() {
    return OfficerCode.of(changedBy);
  }

  Instant changedAt() {
    return changedAt.toInstant();
  }
}
