package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a unit was called, from a first to a last day. What it is called now is its own. */
@Entity
@Table(name = "authority_former_name")
public class FormerName {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "authority_former_name")
  @SequenceGenerator(name = "authority_former_name", sequenceName = "authority_former_name_seq")
  private Long id;

  @Column(name = "authority_code")
  private String authorityCode;

  private String name;

  @Column(name = "short_name")
  private String shortName;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected FormerName() {}

  FormerName(AuthorityView unit, LocalDate validFrom, LocalDate validTo) {
    this.authorityCode = unit.getCode().digits();
    this.name = unit.getName();
    this.shortName = unit.getShortName();
    this.validFrom = validFrom;
    this.validTo = validTo;
  }

  String name() {
    return name;
  }

  String shortName() {
    return shortName;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  LocalDate validTo() {
    return validTo;
  }
}
