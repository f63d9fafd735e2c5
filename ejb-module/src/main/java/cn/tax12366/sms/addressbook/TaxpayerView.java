package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.util.Optional;

/** A taxpayer as others see it. */
public final class TaxpayerView {

  private final long id;
  private final TaxpayerNumber number;
  private final TaxpayerNumber legacyNumber;
  private final String name;
  private final AuthorityCode authorityCode;
  private final TaxpayerKind kind;
  private final TaxpayerState state;
  private final boolean simplifiedFiling;

  TaxpayerView(
      long id,
      TaxpayerNumber number,
      TaxpayerNumber legacyNumber,
      String name,
      AuthorityCode authorityCode,
      TaxpayerKind kind,
      TaxpayerState state,
      boolean simplifiedFiling) {
    this.id = id;
    this.number = number;
    this.legacyNumber = legacyNumber;
    this.name = name;
    this.authorityCode = authorityCode;
    this.kind = kind;
    this.state = state;
    this.simplifiedFiling = simplifiedFiling;
  }

  public long getId() {
    return id;
  }

  public TaxpayerNumber getNumber() {
    return number;
  }

  /** The number before 三证合一, if one is known. */
  public Optional<TaxpayerNumber> getLegacyNumber() {
    return Optional.ofNullable(legacyNumber);
  }

  public String getName() {
    return name;
  }

  /** The unit in charge. */
  public AuthorityCode getAuthorityCode() {
    return authorityCode;
  }

  public TaxpayerKind getKind() {
    return kind;
  }

  public TaxpayerState getState() {
    return state;
  }

  /** True where a fixed amount is paid and nothing filed (定期定额, 简易申报). */
  public boolean isSimplifiedFiling() {
    return simplifiedFiling;
  }
}
