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
 * place in the tree. Its code never changes; it may be renamed, and moved below another unit.
 *
 * <p>A unit that is closed stays, with its last day and its successor, and stands below that
 * successor from then on: whatever carries its code lies in the successor's area. No unit stands
 * below a closed one, so that a place is never deeper than the tiers and one.
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
  public Authority found(
      AuthorityCode code,
      Tier tier,
      String name,
      String shortName,
      boolean countyFunctions,
      LocalDate from) {
    Authority founded = new Authority(code, tier, name, shortName, from);
    founded.standBelow(this);
    founded.countyFunctions = countyFunctions || tier == Tier.COUNTY;
    return founded;
  }

  /**
   * Stands below {@code above} from now on; what stands below this unit is to follow, each after
   * the one above it.
   *
   * @throws MisplacedAuthority if this unit is in force and {@code above} is not of a higher tier
   */
  public void standBelow(Authority above) {
    if (isInForce() && tier.compareTo(above.tier) <= 0) {
      throw new MisplacedAuthority(AuthorityCode.of(code), tier, above.code);
    }
    this.parentCode = above.code;
    this.path = above.path + code + "/";
  }

  /** Is called so from now on. Counties always have county functions. */
  public void rename(String name, String shortName, boolean countyFunctions) {
    this.name = name;
    this.shortName = shortName;
    this.countyFunctions = countyFunctions || tier == Tier.COUNTY;
  }

  /** Has existed since that day, as the list of the authorities says. */
  public void existsSince(LocalDate day) {
    this.validFrom = day;
  }

  /** Ends with that day, and stands below its successor from now on. */
  public void close(Authority successor, LocalDate lastDay) {
    this.validTo = lastDay;
    this.successorCode = successor.code;
    standBelow(successor);
  }

  private boolean isInForce() {
    return validTo == null;
  }

  /** One more with each change: who changes a unit says which state of it he has seen. */
  public int version() {
    return version;
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
        countyFunctions,
        new AuthorityView.Term(
            validFrom, validTo, successorCode == null ? null : AuthorityCode.of(successorCode)));
  }
}
