package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * A tax authority. Founded as the province or below another authority, from which it takes its
 * place in the tree; its code and place never change. A unit that is dissolved stays with its last
 * day and its successor.
 */
@Entity
public class Authority {

  @Id private String code;

  @Column(name = "parent_code")
  private String parentCode;

  private String path;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  private String name;

  @Column(name = "short_name")
  private String shortName;

  @Column(name = "county_functions")
  private boolean countyFunctions;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "successor_code")
  private String successorCode;

  @Version private int version;

  protected Authority() {}

  private Authority(AuthorityCode code, Tier tier, String name, String shortName, LocalDate from) {
    this.code = code.digits();
    this.tier = tier;
    this.name = name;
    this.shortName = shortName;
    this.validFrom = from;
  }

  /** The provincial bureau, the root of the tree. */
  static Authority province(AuthorityCode code, String name, String shortName, LocalDate from) {
    Authority province = new Authority(code, Tier.PROVINCE, name, shortName, from);
    province.path = "/" + code + "/";
    return province;
  }

  /**
   * Founds an authority directly below this one. Counties have county functions; a unit of another
   * tier has them only where {@code countyFunctions} says so (reading A25).
   *
   * @throws MisplacedAuthority if {@code tier} does not lie below this authority's own
   */
  Authority found(
      AuthorityCode code,
      Tier tier,
      String name,
      String shortName,
      boolean countyFunctions,
      LocalDate from) {
    if (tier.compareTo(this.tier) <= 0) {
      throw new MisplacedAuthority(code, tier, this.code);
    }
    Authority founded = new Authority(code, tier, name, shortName, from);
    founded.parentCode = this.code;
    founded.path = path + code + "/";
    founded.countyFunctions = countyFunctions || tier == Tier.COUNTY;
    return founded;
  }

  String path() {
    return path;
  }

  Tier tier() {
    return tier;
  }

  /** As others see it. */
  public AuthorityView view() {
    return new AuthorityView(
        AuthorityCode.of(code),
        parentCode == null ? null : AuthorityCode.of(parentCode),
        path,
        tier,
        name,
        shortName,
        countyFunctions);
  }
}
